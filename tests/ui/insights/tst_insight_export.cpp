#include "tests/support/test_main.h"
#include "ui/insights/insights_stage.h"

#include "ui/insights/chart_colors.h"
#include "ui/insights/chart_scene.h"
#include "ui/insights/insight_export.h"
#include "ui/shell/dialogs.h"
#include "ui/theme/roles.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGraphicsScene>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QXmlStreamReader>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const QColor &color)
{
    const auto part = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}
double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return qMax(a, b) / qMin(a, b);
}

} // namespace

/// Charts handed out of the page: every kind of file, the picture to paste, and what goes wrong.
class TestInsightExport final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void writesEveryKindOfFile_data();
    void writesEveryKindOfFile();
    void saysWhatItShows();
    void isLightInADarkWindow();
    void copiesAPicture();
    void tellsAFailureAndLeavesNothing();
    void opensItsMenuByKeys();
    void offersTheCardThatIsMeant();
    void isLegibleInLightAndDark();

private:
    /// The next question for a file is answered with this one.
    void answer(const QString &file);
    std::unique_ptr<InsightsStage> m_stage;
    QString m_offered;
};

void TestInsightExport::init()
{
    m_stage = std::make_unique<InsightsStage>();
    m_stage->addContacts();
}

void TestInsightExport::answer(const QString &file)
{
    m_stage->window->dialogs().setAnswer([this, file](const ui::FileQuestion &question) {
        m_offered = question.name;
        return file;
    });
}

void TestInsightExport::writesEveryKindOfFile_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"png", "svg", "pdf", "csv"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestInsightExport::writesEveryKindOfFile()
{
    QFETCH(QString, kind);
    m_stage->openThisMonth();
    const QString file = m_stage->shop.file(u"chart"_s); // the suffix comes by itself
    answer(file);
    QSignalSpy finished(&m_stage->page->exporting(), &ui::InsightExport::finished);
    m_stage->page->exporting().save(kind);
    QCOMPARE(m_offered, u"Contacts by channel 2026-11-01 – 2026-11-21.%1"_s.arg(kind));
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished.first().first().toBool());
    const QString made = file + u'.' + kind;
    const QByteArray bytes = contentOf(made);
    if (kind == u"png") {
        QCOMPARE(QImage(made).size(), QSize(2400, 1350));
        QCOMPARE(QImage(made).pixelColor(2, 2), ui::colorOf(ui::Role::Surface1, false));
        QSet<QRgb> drawn;
        const QImage image(made);
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3)
                drawn.insert(image.pixel(x, y));
        }
        QVERIFY(drawn.contains(ui::chartHue(0, false).rgb()));
        QVERIFY(drawn.contains(ui::chartHue(1, false).rgb()));
    } else if (kind == u"svg") {
        QXmlStreamReader xml(bytes);
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(QSvgRenderer(bytes).isValid());
        for (const char *words :
             {"Contacts by channel", "contacts a day", "Zalo", "Hoa Mai", "1/11–21/11/2026",
              "compared with 1/10–21/10/2026", "Everyone", "made on 21/11/2026 10:00"})
            QVERIFY2(bytes.contains(words), words);
    } else if (kind == u"pdf") {
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.trimmed().endsWith("%%EOF"));
        QVERIFY(bytes.contains("/ToUnicode")); // words, not pictures of words
        QVERIFY(bytes.contains("/MediaBox [0 0 900.0"));
    } else {
        const QList<QByteArray> lines = bytes.split('\n');
        QCOMPARE(lines.at(0).trimmed(),
                 QByteArray("\xEF\xBB\xBF"
                            "date,store,zalo,total,date_before,before,change,days_counted"));
        QCOMPARE(lines.at(12).trimmed(), QByteArray("2026-11-12,1,2,3,2026-10-12,1,2,1"));
        QCOMPARE(lines.size(), 21 + 2);
    }
    QCOMPARE(m_stage->window->notifications().text(), u"Saved as chart.%1"_s.arg(kind));
    for (QPushButton *button : m_stage->window->notifications().findChildren<QPushButton *>()) {
        if (button->text() == u"Open folder")
            button->click();
    }
    QCOMPARE(m_stage->folders.opened, {QUrl::fromLocalFile(QFileInfo(made).absolutePath())});
}

void TestInsightExport::saysWhatItShows()
{
    m_stage->openThisMonth(u"conversions"_s);
    const app::ChartSpec spec = m_stage->page->exporting().spec();
    QCOMPARE(spec.title, u"Prospects who became customers"_s);
    QVERIFY(spec.foot.contains(u"prospects and existing customers"_s));
    m_stage->translator.speak(ui::Language::Vietnamese);
    QTRY_COMPARE(m_stage->tabs->tabText(0), u"Tổng quan"_s);
    QTRY_VERIFY(!m_stage->label("asOfLabel").isEmpty());
    QVERIFY(m_stage->page->exporting().spec().foot.contains(u"so với 1/10–21/10/2026"_s));
    QCOMPARE(m_stage->page->exporting().spec().language, u"vi"_s);
}

void TestInsightExport::isLightInADarkWindow()
{
    m_stage->openThisMonth();
    m_stage->theme.setAppearance(ui::Appearance::Dark);
    QTRY_VERIFY(qGray(m_stage->chart->grab().toImage().pixel(2, 2)) < 128); // the window follows at once
    QVERIFY(!m_stage->page->exporting().spec().dark);
}

void TestInsightExport::copiesAPicture()
{
    m_stage->openThisMonth();
    m_stage->page->exporting().copyPicture();
    QTRY_COMPARE(QGuiApplication::clipboard()->image().size(), QSize(2400, 1350));
    QTRY_VERIFY(m_stage->window->notifications().text().contains(u"copied"_s));
}

void TestInsightExport::tellsAFailureAndLeavesNothing()
{
    m_stage->openThisMonth();
    const QString file = m_stage->shop.file(u"missing/chart.png"_s);
    for (const QString &kind : {u"png"_s, u"csv"_s}) {
        answer(m_stage->shop.file(u"missing/chart.%1"_s.arg(kind)));
        QSignalSpy finished(&m_stage->page->exporting(), &ui::InsightExport::finished);
        m_stage->page->exporting().save(kind);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!finished.first().first().toBool());
        QVERIFY(m_stage->window->notifications().text().contains(u"Look whether its folder is there"_s));
    }
    QVERIFY(!QFile::exists(file));
}

void TestInsightExport::opensItsMenuByKeys()
{
    m_stage->openThisMonth();
    QTRY_VERIFY(m_stage->chart->hasFocus());
    auto *menu = m_stage->page->findChild<QMenu *>(u"exportMenu"_s);
    InsightsStage::press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(menu->isVisible());
    answer(m_stage->shop.file(u"by keys.csv"_s));
    QSignalSpy finished(&m_stage->page->exporting(), &ui::InsightExport::finished);
    QTest::keyClick(menu, Qt::Key_N); // the letter underlined
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(QFile::exists(m_stage->shop.file(u"by keys.csv"_s)));
}

void TestInsightExport::offersTheCardThatIsMeant()
{
    m_stage->open();
    auto *overview = m_stage->page->findChild<ui::OverviewPanel *>();
    QTRY_VERIFY(overview->isVisible());
    QCOMPARE(m_stage->page->exporting().spec().title, u"Contacts by channel"_s);
    overview->findChild<QWidget *>(u"greetingsCard"_s)->setFocus();
    QCOMPARE(m_stage->page->exporting().spec().title, u"Greetings by outcome"_s);
}

void TestInsightExport::isLegibleInLightAndDark()
{
    for (const bool dark : {false, true}) {
        const QColor ground = ui::colorOf(ui::Role::Surface1, dark);
        // WCAG 1.4.3 for words, 1.4.11 for what is drawn.
        QVERIFY(contrast(ui::colorOf(ui::Role::Text, dark), ground) >= 4.5);
        QVERIFY(contrast(ui::colorOf(ui::Role::TextSecondary, dark), ground) >= 4.5);
        QVERIFY(contrast(ui::quietHue(dark), ground) >= 3.0);
        for (int i = 0; i < ui::kChartHues; ++i)
            QVERIFY2(contrast(ui::chartHue(i, dark), ground) >= 3.0 - 0.05, qPrintable(QString::number(i)));
    }
}

MK_TEST(TestInsightExport)
#include "tst_insight_export.moc"
