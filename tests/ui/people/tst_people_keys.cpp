#include "tests/support/test_main.h"
#include "ui/people/desk_stage.h"
#include "ui/shell/actions.h"
#include "ui/shell/page.h"
#include "ui/widgets/key_words.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QPointer>
#include <QSet>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What a screen reader says and where the Tab key goes, on every page.
class TestPeopleKeys final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void namesWhatTakesTheKeyboard_data() { languages(); }
    void namesWhatTakesTheKeyboard();
    void walksInReadingOrder_data() { languages(); }
    void walksInReadingOrder();
    void givesTheKeyboardToThePageOnEntering();
    void listsEveryKeyOfEveryPage();
    void countsThePagesWithoutAHole();

private:
    static void languages();
    std::unique_ptr<people::DeskStage> m_stage;
};

namespace {

QString told(const QWidget *widget)
{
    return u"%1 \"%2\""_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName());
}

QRect placeOf(const QWidget *widget)
{
    return {widget->mapTo(widget->window(), QPoint()), widget->size()};
}

/// A step back: up, or left in the same line; unless the next one begins a column further right.
bool jumps(const QRect &from, const QRect &to)
{
    const int overlap = std::min(from.bottom(), to.bottom()) - std::max(from.top(), to.top());
    const bool sameLine = overlap * 2 > std::min(from.height(), to.height());
    if (sameLine)
        return to.left() < from.left();
    return to.top() < from.top() && to.left() <= from.left() && !from.contains(to);
}

/// Nothing in the page that takes the Tab key stands before it.
bool isFirst(const QWidget *page, const QWidget *widget)
{
    const QRect place = placeOf(widget);
    for (const QWidget *other : page->findChildren<QWidget *>()) {
        const bool stop = other != widget && other->isVisible() && (other->focusPolicy() & Qt::TabFocus) &&
                          !other->focusProxy();
        const QRect there = placeOf(other);
        const bool above = there.bottom() < place.top();
        const bool before = there.top() <= place.bottom() && there.right() < place.left();
        if (stop && (above || before))
            return false;
    }
    return true;
}

/// Every shortcut and every action with a key that works in the page, as "what it does: keys"; nothing is
/// looked up in the list of keys itself.
QMap<QString, QStringList> keysThatWork(const QWidget &page)
{
    QMap<QString, QStringList> found;
    for (const QShortcut *shortcut : page.findChildren<QShortcut *>())
        found[ui::keyWords(*shortcut)].append(shortcut->key().toString(QKeySequence::NativeText));
    QList<const QWidget *> widgets{&page};
    for (const QWidget *widget : page.findChildren<QWidget *>())
        widgets.append(widget);
    for (const QWidget *widget : widgets) {
        for (const QAction *action : widget->actions()) {
            for (const QKeySequence &keys : action->shortcuts())
                found[action->text().remove(u'&')].append(keys.toString(QKeySequence::NativeText));
        }
    }
    return found;
}

/// What the dialog lists under one head.
QStringList listedUnder(const QDialog &dialog, const QString &head)
{
    QStringList listed;
    QString group;
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->objectName() == u"keysGroupLabel")
            group = label->text();
        else if (label->objectName() == u"keyWhatLabel" && group == head)
            listed.append(label->text());
    }
    return listed;
}

} // namespace

void TestPeopleKeys::initTestCase()
{
    QAccessible::setActive(true);
    m_stage = std::make_unique<people::DeskStage>();
}

void TestPeopleKeys::languages()
{
    QTest::addColumn<ui::Language>("language");
    QTest::newRow("vi") << ui::Language::Vietnamese;
    QTest::newRow("en") << ui::Language::English;
}

void TestPeopleKeys::namesWhatTakesTheKeyboard()
{
    QFETCH(const ui::Language, language);
    m_stage->open(language, false);
    QStringList faults;
    for (const ui::PageId page : m_stage->pages()) {
        m_stage->show(page);
        int seen = 0;
        for (QWidget *widget : m_stage->window().findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy())
                continue;
            ++seen;
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
            if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
                faults.append(u"%1: %2 has no name"_s.arg(ui::keyOf(page), told(widget)));
        }
        QVERIFY(seen > 2);
    }
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestPeopleKeys::walksInReadingOrder()
{
    QFETCH(const ui::Language, language);
    m_stage->open(language, false);
    QStringList faults;
    for (const ui::PageId page : m_stage->pages()) {
        m_stage->show(page);
        QWidget *shown = m_stage->window().pages().made(page);
        QWidget *first = QApplication::focusWidget();
        if (!first) {
            faults.append(u"%1: nothing has the keyboard"_s.arg(ui::keyOf(page)));
            continue;
        }
        QList<QWidget *> walk{first};
        int inside = 0;
        int rounds = 0; // it begins where work starts, and comes round to the top once
        for (int step = 0; step < 300; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QWidget *next = QApplication::focusWidget();
            if (!next || next == first)
                break;
            if (next == walk.constLast() && qobject_cast<QAbstractSpinBox *>(next) && ++inside < 4)
                continue; // from the hours to the minutes
            inside = 0;
            if (walk.contains(next)) {
                faults.append(u"%1: Tab does not leave %2"_s.arg(ui::keyOf(page), told(next)));
                break;
            }
            const QWidget *before = walk.constLast();
            if (shown->isAncestorOf(before) && shown->isAncestorOf(next) &&
                jumps(placeOf(before), placeOf(next)) && !(isFirst(shown, next) && ++rounds == 1))
                faults.append(
                    u"%1: Tab jumps from %2 to %3"_s.arg(ui::keyOf(page), told(before), told(next)));
            walk.append(next);
        }
        for (QWidget *widget : shown->findChildren<QWidget *>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || !widget->isEnabled() ||
                widget->focusProxy() || walk.contains(widget))
                continue;
            faults.append(u"%1: Tab never comes to %2"_s.arg(ui::keyOf(page), told(widget)));
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestPeopleKeys::givesTheKeyboardToThePageOnEntering()
{
    m_stage->open(ui::Language::English, false);
    for (const ui::PageId page : m_stage->pages()) {
        m_stage->show(page);
        QVERIFY2(QApplication::focusWidget() &&
                     m_stage->window().pages().made(page)->isAncestorOf(QApplication::focusWidget()),
                 qPrintable(ui::keyOf(page)));
    }
}

void TestPeopleKeys::listsEveryKeyOfEveryPage()
{
    m_stage->open(ui::Language::English, false);
    QStringList faults;
    for (const ui::PageId page : m_stage->pages()) {
        m_stage->show(page);
        const QString title = ui::titleOf(page);
        m_stage->window().actions().action(u"keys"_s)->trigger();
        QPointer<QDialog> dialog = m_stage->window().findChild<QDialog *>(u"keysDialog"_s);
        QVERIFY(dialog);
        QStringList caps;
        for (const QWidget *widget : dialog->findChildren<QWidget *>())
            caps.append(widget->accessibleName());
        const QStringList anywhere = listedUnder(*dialog, u"Anywhere"_s);
        const QStringList listed = listedUnder(*dialog, title) + anywhere;
        const QMap<QString, QStringList> working = keysThatWork(*m_stage->window().pages().made(page));
        for (const auto &[what, keys] : working.asKeyValueRange()) {
            if (what.isEmpty() || !listed.contains(what))
                faults.append(u"%1: \"%2\" (%3) is not listed"_s.arg(title, what, keys.join(u", "_s)));
            for (QString name : keys) {
                if (!caps.contains(name.replace(u"Return"_s, u"Enter"_s)))
                    faults.append(u"%1: %2 is not shown"_s.arg(title, name));
            }
        }
        const auto *first = dialog->findChild<QLabel *>(u"keysGroupLabel"_s);
        const bool hasOwn = std::ranges::any_of(
            working.keys(), [&anywhere](const QString &what) { return !anywhere.contains(what); });
        if (hasOwn && first->text() != title)
            faults.append(u"%1: its own keys do not come first"_s.arg(title));
        dialog->reject();
        QTRY_VERIFY(!dialog);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestPeopleKeys::countsThePagesWithoutAHole()
{
    m_stage->open(ui::Language::English, false);
    int number = 0;
    for (const ui::PageId page : m_stage->pages()) {
        const QAction *action = m_stage->window().actions().action(u"page."_s + ui::keyOf(page));
        if (!action)
            continue; // not on the sidebar
        const QString keys = u"Ctrl+%1"_s.arg(++number);
        QCOMPARE(action->shortcut().toString(), keys);
        QVERIFY2(action->toolTip().contains(keys), qPrintable(action->toolTip()));
        QTest::keyClick(&m_stage->window(), static_cast<Qt::Key>(Qt::Key_0 + number), Qt::ControlModifier);
        QCOMPARE(m_stage->window().pages().currentWidget(), m_stage->window().pages().made(page));
        const QString name =
            page == ui::PageId::Settings ? u"menuRailButton"_s : ui::keyOf(page) + u"SidebarButton"_s;
        const auto *button = m_stage->window().findChild<QWidget *>(name);
        QVERIFY(button);
        QVERIFY2(button->toolTip().contains(keys), qPrintable(button->toolTip()));
    }
    QVERIFY(number > 4);
}

MK_TEST(TestPeopleKeys)
#include "tst_people_keys.moc"
