#include "ui/widgets/plain_text.h"

#include "app/greetings/occasion_commands.h"
#include "db/customers/interaction_store.h"
#include "db/messages/template_store.h"
#include "tests/support/test_main.h"
#include "ui/shell/window_stage.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QTabBar>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace {

/// A name that makes Qt open a file where it is taken for HTML. Of this folder, so that nothing hangs.
const QString kHostile = u"<img src=\"/no/such/picture\"> Nga"_s;

/// What a tooltip shows of a text, and what it opens for it.
class ShownTip final : public QTextDocument
{
public:
    explicit ShownTip(const QString &tip)
    {
        if (Qt::mightBeRichText(tip))
            setHtml(tip);
        else
            setPlainText(tip);
        drawContents();
    }
    QStringList opened;

protected:
    QVariant loadResource(int, const QUrl &name) override
    {
        opened.append(name.toString());
        return {};
    }

private:
    void drawContents() { size(); } // lays out, and so loads pictures
};

} // namespace

/// What people are called, and what they write, is text wherever it is shown.
class TestPlainText final : public QObject
{
    Q_OBJECT
private slots:
    void leavesPlainTextAsItIs();
    void showsMarkupLetterByLetter();
    void seesWhatAPictureOpens();
    void showsHostileTextAsTextOnEveryPage();

private:
    void plant(WindowStage &stage);
    /// Looks at every tip and label there is now; has the hostile text been met in all of these?
    bool meets(const WindowStage &stage, const QStringList &places);
    void look(const QString &shown, const QString &place);

    QSet<QString> m_met;  ///< "tip", "label" and models whose tips held the hostile text
    QStringList m_opened; ///< what a tip or label would have opened
};

void TestPlainText::leavesPlainTextAsItIs()
{
    for (const QString &text : {QString(), u"Nguyễn Thị Nga"_s, u"less < more & 5 > 3"_s, u"one\ntwo"_s})
        QCOMPARE(ui::plainTip(text), text);
}

void TestPlainText::showsMarkupLetterByLetter()
{
    for (const QString &text :
         {kHostile, u"<b>Nga</b> & \"Mai\"\nline <i>two</i>"_s, u"<!DOCTYPE html>x"_s}) {
        const ShownTip shown(ui::plainTip(text));
        QCOMPARE(shown.toPlainText(), text);
        QCOMPARE(shown.opened, QStringList());
    }
}

// Else the test below would be blind.
void TestPlainText::seesWhatAPictureOpens()
{
    QVERIFY(!ShownTip(kHostile).opened.isEmpty());
}

void TestPlainText::plant(WindowStage &stage)
{
    db::Customer person = TestShop::person(kHostile, db::LifecycleStage::Loyalty);
    person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    person.occupation = u"<b>florist</b>"_s;
    person.tags = {u"<i>tag</i>"_s};
    const auto id = stage.shop.add(person);
    db::Interaction contact;
    contact.customer = id;
    contact.occurredOn = QDate(2026, 11, 20);
    contact.occurredAtMs = stage.shop.clock().nowMs() - 86'400'000;
    contact.channel = db::Channel::Store;
    contact.note = kHostile;
    QVERIFY(stage.shop.session().interactions().add(contact));
    db::Template text;
    text.title = kHostile;
    text.audience = db::Audience::Existing;
    text.language = u"vi"_s;
    text.body = u"Chào"_s;
    QVERIFY(stage.shop.session().templates().add(text, stage.shop.clock().act()));
    db::Occasion day;
    day.nameVi = kHostile;
    day.nameEn = kHostile;
    day.rule = u"fixed"_s;
    day.month = 11;
    day.day = 25;
    QVERIFY(app::run(stage.shop.session(), app::SaveOccasion{day}, stage.shop.moment()));
}

void TestPlainText::look(const QString &shown, const QString &place)
{
    const ShownTip tip(shown);
    m_opened += tip.opened;
    if (tip.toPlainText().contains(kHostile))
        m_met.insert(place);
}

bool TestPlainText::meets(const WindowStage &stage, const QStringList &places)
{
    const auto widgets = stage.window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        look(widget->toolTip(), u"tip"_s);
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && label->textFormat() != Qt::PlainText)
            look(label->text(), u"label"_s);
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        if (!view || !view->model())
            continue;
        const QAbstractItemModel &model = *view->model();
        for (int row = 0; row < qMin(model.rowCount(), 200); ++row) {
            for (int column = 0; column < model.columnCount(); ++column)
                look(model.index(row, column).data(Qt::ToolTipRole).toString(),
                     QString::fromLatin1(model.metaObject()->className()));
        }
    }
    return m_opened.isEmpty() && m_met.contains(QSet<QString>(places.begin(), places.end()));
}

void TestPlainText::showsHostileTextAsTextOnEveryPage()
{
    WindowStage stage;
    plant(stage);
    const QString list = stage.shop.file(u"list.csv"_s);
    QFile file(list);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString quoted = QString(kHostile).replace(u'"', u"\"\""_s);
    QVERIFY(file.write(u"name,phone,\"%1\"\nNga,\"%1\",\"%1\"\n"_s.arg(quoted).toUtf8()) > 0);
    file.close();
    stage.open();
    const auto open = [&stage](const QString &page) { stage.action(u"page."_s + page)->trigger(); };
    open(u"today"_s);
    QTRY_VERIFY(meets(stage, {u"ui::RecentModel"_s}));
    open(u"customers"_s);
    QTRY_VERIFY(meets(stage, {u"ui::CustomerListModel"_s}));
    open(u"messages"_s);
    QTRY_VERIFY(meets(stage, {u"ui::TemplateListModel"_s}));
    open(u"greetings"_s);
    QTRY_VERIFY(meets(stage, {u"ui::CalendarModel"_s}));
    auto *tabs = stage.find<QTabBar>(u"greetingsTabBar"_s);
    tabs->setCurrentIndex(1);
    QTRY_VERIFY(meets(stage, {u"ui::OccasionModel"_s}));
    emit stage.window->navigator().importAsked(list);
    QTRY_VERIFY(meets(stage, {u"ui::PreviewModel"_s, u"tip"_s}));
    QCOMPARE(m_opened, QStringList());
}

MK_TEST(TestPlainText)
#include "tst_plain_text.moc"
