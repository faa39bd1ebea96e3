#include "tests/support/test_main.h"
#include "ui/people/desk_stage.h"
#include "ui/people/text_recorder.h"
#include "ui/widgets/table_cells.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTextEdit>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using people::PaintedText;

/// What everybody must be able to read, on every page, in both languages, by day and by night. The same
/// program runs at scale 1 and at scale 2.
class TestPeopleText final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void findsWhatItLooksFor();
    void cutsNoText_data() { languages(); }
    void cutsNoText();
    void isLegible_data() { languages(); }
    void isLegible();
    void speaksVietnameseAlone();

private:
    static void languages();
    /// Words that end in dots because they are written so, not because there was no room.
    QStringList dottedOnPurpose() const;
    bool scrolls(const PaintedText &text) const;
    /// In the month's cells long names of days end in dots, as in any calendar: the panel beside says them
    /// whole.
    bool isNameOfADay(const PaintedText &text) const;
    /// A cell that shows its day whole and the beginning of a name, which its tip says whole.
    bool isNameInTip(const PaintedText &text) const;
    /// What cannot be used now may be pale (WCAG 1.4.3).
    bool isOff(const PaintedText &text) const;
    const QWidget *widgetUnder(const PaintedText &text) const
    {
        return m_stage->window().childAt(text.visible.center().toPoint());
    }
    void keepPicture(const QString &page) const;

    std::unique_ptr<people::DeskStage> m_stage;
};

namespace {

QString keyOf(ui::PageId page, const char *tag)
{
    return u"%1 (%2)"_s.arg(ui::keyOf(page), QLatin1StringView(tag));
}

} // namespace

void TestPeopleText::initTestCase()
{
    m_stage = std::make_unique<people::DeskStage>();
}

void TestPeopleText::languages()
{
    QTest::addColumn<ui::Language>("language");
    QTest::addColumn<bool>("dark");
    QTest::newRow("vi light") << ui::Language::Vietnamese << false;
    QTest::newRow("vi dark") << ui::Language::Vietnamese << true;
    QTest::newRow("en light") << ui::Language::English << false;
    QTest::newRow("en dark") << ui::Language::English << true;
}

void TestPeopleText::findsWhatItLooksFor()
{
    QWidget window;
    window.resize(300, 100);
    QLabel cut(u"A sentence that is much too long for the room it was given here"_s, &window);
    cut.setGeometry(0, 0, 60, 20);
    QLabel pale(u"Pale"_s, &window);
    pale.setGeometry(100, 0, 100, 20);
    QPalette palette = pale.palette();
    palette.setColor(QPalette::WindowText, QColor(170, 170, 170));
    palette.setColor(QPalette::Window, Qt::white);
    pale.setPalette(palette);
    pale.setAutoFillBackground(true);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QList<PaintedText> texts = people::textsOf(&window);
    QCOMPARE(texts.size(), 2);
    QVERIFY(texts.at(0).visible.width() < texts.at(0).box.width());
    QVERIFY(texts.at(1).visible.width() >= texts.at(1).box.width() - 1);
    const double ratio =
        people::contrast(texts.at(1).color, people::groundOf(people::pictureOf(&window), texts.at(1).box));
    QVERIFY2(ratio > 2 && ratio < 3, qPrintable(QString::number(ratio)));
}

QStringList TestPeopleText::dottedOnPurpose() const
{
    QStringList words;
    for (const QAbstractButton *button : m_stage->window().findChildren<QAbstractButton *>())
        words.append(button->text().remove(u'&'));
    for (const QLabel *label : m_stage->window().findChildren<QLabel *>())
        words.append(label->text());
    for (const QLineEdit *field : m_stage->window().findChildren<QLineEdit *>())
        words << field->placeholderText() << field->text();
    for (const QTextEdit *field : m_stage->window().findChildren<QTextEdit *>())
        words << field->placeholderText() << field->toPlainText();
    for (const QPlainTextEdit *field : m_stage->window().findChildren<QPlainTextEdit *>())
        words << field->placeholderText() << field->toPlainText();
    words.removeIf([](const QString &word) { return !word.contains(u'…'); });
    return words;
}

void TestPeopleText::keepPicture(const QString &page) const
{
    const QDir folder(QStringLiteral(MK_BIN_DIR "/../screenshots"));
    if (folder.mkpath(u"."_s))
        m_stage->window().grab().save(folder.filePath(
            u"page-%1-x%2.png"_s.arg(page).arg(qRound(m_stage->window().devicePixelRatioF()))));
}

void TestPeopleText::cutsNoText()
{
    QFETCH(const ui::Language, language);
    QFETCH(const bool, dark);
    m_stage->open(language, dark);
    QStringList faults;
    for (const ui::PageId page : m_stage->pages()) {
        m_stage->show(page);
        keepPicture(u"%1-%2-%3"_s.arg(ui::keyOf(page), ui::keyOf(language), dark ? u"dark"_s : u"light"_s));
        const QStringList dotted = dottedOnPurpose();
        for (const PaintedText &text : people::textsOf(&m_stage->window())) {
            const bool whole = std::any_of(dotted.cbegin(), dotted.cend(),
                                           [&text](const QString &word) { return word.contains(text.text); });
            if (text.text.endsWith(u'…') && !whole && !isNameOfADay(text) && !isNameInTip(text))
                faults.append(
                    u"%1: \"%2\" has no room"_s.arg(keyOf(page, QTest::currentDataTag()), text.text));
            // What scrolls may be half out at the top or bottom; nothing may be cut at its sides.
            if (text.visible.height() > 3 && text.visible.height() < text.box.height() - 3 && !scrolls(text))
                faults.append(u"%1: \"%2\" is cut in its height"_s.arg(keyOf(page, QTest::currentDataTag()),
                                                                       text.text));
            if (!text.visible.isEmpty() && text.visible.width() < text.box.width() - 2)
                faults.append(
                    u"%1: \"%2\" is cut at %3 of %4"_s.arg(keyOf(page, QTest::currentDataTag()), text.text)
                        .arg(text.visible.width())
                        .arg(text.box.width()));
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

bool TestPeopleText::scrolls(const PaintedText &text) const
{
    for (const QWidget *at = widgetUnder(text); at; at = at->parentWidget())
        if (qobject_cast<const QAbstractScrollArea *>(at))
            return true;
    return false;
}

bool TestPeopleText::isNameOfADay(const PaintedText &text) const
{
    const QWidget *under = widgetUnder(text);
    return under && under->parentWidget() &&
           under->parentWidget()->objectName() == u"greetingsCalendarView" && !text.text.at(0).isDigit();
}

bool TestPeopleText::isNameInTip(const PaintedText &text) const
{
    const QWidget *under = widgetUnder(text);
    const auto *table = under ? qobject_cast<const QTableView *>(under->parentWidget()) : nullptr;
    if (!table)
        return false;
    const QPoint at = under->mapFrom(&m_stage->window(), text.box.center().toPoint());
    const QModelIndex cell = table->indexAt(at);
    const QString day = cell.data(ui::kCellLook).value<ui::CellLook>().shorter;
    return !day.isEmpty() && text.text.startsWith(day + u" · "_s) &&
           !cell.data(Qt::ToolTipRole).toString().isEmpty();
}

bool TestPeopleText::isOff(const PaintedText &text) const
{
    const QWidget *under = widgetUnder(text);
    return under && !under->isEnabled();
}

void TestPeopleText::isLegible()
{
    QFETCH(const ui::Language, language);
    QFETCH(const bool, dark);
    m_stage->open(language, dark);
    QStringList faults;
    int seen = 0;
    for (const ui::PageId page : m_stage->pages()) {
        m_stage->show(page);
        const QImage picture = people::pictureOf(&m_stage->window());
        for (const PaintedText &text : people::textsOf(&m_stage->window())) {
            if (text.visible.width() < 2 || text.visible.height() < 4 || isOff(text))
                continue;
            ++seen;
            const QColor ground = people::groundOf(picture, text.visible);
            const double ratio = people::contrast(text.color, ground);
            if (ratio < 4.5)
                faults.append(u"%1: \"%2\" %3 on %4 is %5 : 1"_s
                                  .arg(keyOf(page, QTest::currentDataTag()), text.text, text.color.name(),
                                       ground.name())
                                  .arg(ratio, 0, 'f', 2));
        }
    }
    QVERIFY(seen > 50);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestPeopleText::speaksVietnameseAlone()
{
    // What has another word in Vietnamese may not be seen in English.
    QFile file(QStringLiteral(MK_SOURCE_DIR "/resources/i18n/menkhach_vi.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QSet<QString> english;
    QSet<QString> vietnamese;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"source")
            source = xml.readElementText();
        else if (xml.name() == u"translation") {
            const QString translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            vietnamese.insert(translation);
            if (translation != source)
                english.insert(source);
        }
    }
    QVERIFY(english.size() > 200);
    english.subtract(vietnamese);
    english.remove(u"English"_s); // a language is named in itself
    m_stage->open(ui::Language::Vietnamese, false);
    QStringList faults;
    for (const ui::PageId page : m_stage->pages()) {
        m_stage->show(page);
        for (const PaintedText &text : people::textsOf(&m_stage->window()))
            if (english.contains(text.text))
                faults.append(u"%1: \"%2\""_s.arg(ui::keyOf(page), text.text));
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

MK_TEST(TestPeopleText)
#include "tst_people_text.moc"
