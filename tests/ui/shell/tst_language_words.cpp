#include "tests/support/stillness.h"
#include "tests/support/test_main.h"
#include "tests/ui/shell/language_stage.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>
#include <QTabBar>

using namespace Qt::StringLiterals;
using ui::PageId;

namespace {

/// Everything a page says to eyes and screen readers.
QStringList wordsOf(const ui::Page *page)
{
    QStringList words;
    const auto add = [&words](const QString &text) {
        static const QRegularExpression size(u"^[0-9.,]+ [kM]?B$"_s); // the file grows meanwhile
        if (size.match(text).hasMatch())
            return;
        if (!text.isEmpty())
            words.append(text);
    };
    QList<const QWidget *> all{page};
    for (const QWidget *widget : page->findChildren<QWidget *>())
        all.append(widget);
    for (const QWidget *widget : std::as_const(all)) {
        // Qt's own, in a window that is too narrow for its tabs.
        if (!widget->isVisible() || widget->objectName().startsWith("Scroll"_L1))
            continue;
        add(widget->toolTip());
        add(widget->accessibleName());
        add(widget->accessibleDescription());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            add(label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(button->text());
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            add(line->placeholderText());
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                add(tabs->tabText(tab));
        }
        if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int item = 0; item < box->count(); ++item)
                add(box->itemText(item));
        }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
            const QAbstractItemModel &model = *view->model();
            for (int column = 0; column < model.columnCount(); ++column) {
                add(model.headerData(column, Qt::Horizontal).toString());
                for (int row = 0; row < qMin(20, model.rowCount()); ++row)
                    add(model.index(row, column).data().toString());
            }
        }
    }
    words.sort();
    return words;
}

/// For the report of a test that fails.
QString differenceOf(QStringList now, QStringList wanted)
{
    QStringList missing;
    for (const QString &word : std::as_const(wanted)) {
        if (!now.removeOne(word))
            missing.append(word);
    }
    return u"too many: %1; missing: %2"_s.arg(now.join(u" | "_s), missing.join(u" | "_s));
}

} // namespace

/// Each page says everything in the other language when that changes.
class TestLanguageWords final : public QObject, private LanguageStage
{
    Q_OBJECT
private slots:
    void init() { makeStage(); }
    void cleanup() { m_stage.reset(); }
    void saysEverythingInTheOtherLanguage_data();
    void saysEverythingInTheOtherLanguage();

private:
    /// When what it reads has come.
    QStringList wordsWhenRead(PageId id) const
    {
        // The file grows until the day is prepared, and the settings say how large it is.
        const bool written = QTest::qWaitFor([this] { return !m_stage->desk->isWriting(); });
        return written ? test::whenStill([this, id] { return wordsOf(page(id)); }) : QStringList();
    }
    /// Where the day is prepared: the file grows until then, and the settings say how large it is.
    void openWhenWritten(PageId id)
    {
        m_stage->open();
        QTRY_VERIFY(!m_stage->desk->isWriting());
        m_stage->window->openPage(id);
    }
};

void TestLanguageWords::saysEverythingInTheOtherLanguage_data()
{
    QTest::addColumn<PageId>("id");
    for (const PageId id : {PageId::Today, PageId::Customers, PageId::Messages, PageId::Greetings,
                            PageId::Insights, PageId::Settings, PageId::Import})
        QTest::newRow(qPrintable(ui::keyOf(id))) << id;
}

void TestLanguageWords::saysEverythingInTheOtherLanguage()
{
    QFETCH(PageId, id);
    m_stage->settings.setValue(u"language"_s, u"vi"_s);
    openWhenWritten(id);
    const QStringList fromTheStart = wordsWhenRead(id);
    QVERIFY(fromTheStart.size() > 5);
    m_stage->window.reset();
    m_stage->settings.setValue(u"language"_s, u"en"_s);
    openWhenWritten(id);
    const QStringList inEnglish = wordsWhenRead(id);
    QVERIFY(inEnglish != fromTheStart);
    speak(u"vi"_s);
    QTRY_VERIFY2(wordsOf(page(id)) == fromTheStart,
                 qPrintable(differenceOf(wordsOf(page(id)), fromTheStart)));
    speak(u"en"_s);
    QTRY_VERIFY2(wordsOf(page(id)) == inEnglish, qPrintable(differenceOf(wordsOf(page(id)), inEnglish)));
}

MK_TEST(TestLanguageWords)
#include "tst_language_words.moc"
