#include "tests/support/test_main.h"
#include "ui/insights/chart_drawer.h"

#include "ui/insights/chart_scene.h"
#include "ui/insights/chart_writer.h"

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

app::ChartSpec channels()
{
    app::ChartSpec spec;
    spec.title = u"Tương tác theo kênh"_s;
    spec.unit = u"lượt mỗi tháng"_s;
    spec.by = u"month"_s;
    spec.language = u"vi"_s;
    for (int month = 1; month <= 11; ++month)
        spec.dates.append(QDate(2026, month, 1));
    spec.lines = {{u"Cửa hàng"_s, {}}, {u"Zalo"_s, {}}, {u"Điện thoại"_s, {}}};
    for (int i = 0; i < 11; ++i) {
        spec.lines[0].values.append(400 + 37 * (i % 4) + 12 * i);
        spec.lines[1].values.append(i == 4 || i == 6 ? std::nullopt
                                                     : std::optional<double>(210 + 41 * (i % 3)));
        spec.lines[2].values.append(60 + 9 * i);
    }
    return spec;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int colorsIn(const QImage &image)
{
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3)
            colors.insert(image.pixel(x, y));
    return int(colors.size());
}

} // namespace

class TestChartDrawer final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void findsTheWordsOfASeries();
    void drawsAPictureOfTwiceTheSize();
    void drawsWhatIsNotOverAsUnfinished();
    void drawsAScalableFileWithItsWords();
    void drawsAPageWithFonts();
    void drawsBarsOnTopOfEachOther();
    void writesAnyTitleAsTextOfADrawing();
    void paintsTheSameFromARecordingOnAnotherThread();
    void saysSoWhenThereIsNothing();
    void refusesAFolderThatIsNotThere();
    void leavesAnEarlierFileAloneWhenItFails();
    void refusesAnUnknownKind();

private:
    QString at(const QString &name) const { return m_dir.filePath(name); }

    QTemporaryDir m_dir;
    ui::ChartDrawer m_drawer;
};

void TestChartDrawer::init()
{
    QVERIFY(m_dir.isValid());
}

void TestChartDrawer::findsTheWordsOfASeries()
{
    const QLocale before;
    app::Series series;
    series.dates = {QDate(2026, 10, 1), QDate(2026, 11, 1)};
    series.total.values = {3, 0};
    series.lines = {{u"store"_s, {1, 0}, 1}, {u"zalo"_s, {2, 0}, 2}};
    const app::SeriesQuery query{series.metric, {}, {}, series.by, db::Audience::Prospect};
    app::ChartSpec spec = m_drawer.chartOf(series, query, u"en"_s);
    QCOMPARE(spec.title, u"Contacts by channel, prospects"_s);
    QCOMPARE(spec.unit, u"contacts a month"_s);
    QVERIFY(spec.stacked);
    QCOMPARE(spec.lines.first().name, u"Store"_s);
    QCOMPARE(spec.lines.last().values, series.lines.last().values);
    spec = m_drawer.chartOf(series, query, u"vi"_s);
    QCOMPARE(spec.title, u"Lượt liên hệ theo kênh, khách tiềm năng"_s);
    QCOMPARE(spec.unit, u"lượt mỗi tháng"_s);
    QCOMPARE(spec.lines.first().name, u"Cửa hàng"_s);
    for (const QString &key : app::metricKeys()) { // each has words of its own
        series.metric = app::metricOf(key);
        for (const auto by : {app::Bucket::Day, app::Bucket::Week, app::Bucket::Month}) {
            series.by = by;
            spec = m_drawer.chartOf(series, query, u"vi"_s);
            QVERIFY(!spec.title.isEmpty() && !spec.unit.isEmpty());
            QVERIFY(spec.unit != m_drawer.chartOf(series, query, u"en"_s).unit);
        }
    }
    QLocale::setDefault(before);
}

void TestChartDrawer::drawsAPictureOfTwiceTheSize()
{
    for (const bool dark : {false, true}) {
        app::ChartSpec spec = channels();
        spec.dark = dark;
        const QString file = at(dark ? u"dark.png"_s : u"light.png"_s);
        QVERIFY(m_drawer.draw(spec, file));
        const QImage image(file);
        QCOMPARE(image.size(), spec.size * 2);
        QCOMPARE(qGray(image.pixel(2, 2)) < 128, dark);
        QVERIFY(colorsIn(image) > 20);
    }
}

void TestChartDrawer::drawsWhatIsNotOverAsUnfinished()
{
    for (const bool stacked : {true, false}) {
        app::ChartSpec spec = channels();
        spec.stacked = stacked;
        QVERIFY(m_drawer.draw(spec, at(u"whole.png"_s)));
        spec.partial = {static_cast<int>(spec.dates.size()) - 1};
        QVERIFY(m_drawer.draw(spec, at(u"unfinished.png"_s)));
        const QImage whole(at(u"whole.png"_s));
        const QImage unfinished(at(u"unfinished.png"_s));
        QVERIFY(whole != unfinished);
        // All but the last step is as it was.
        const QRect before(0, 0, whole.width() / 2, whole.height());
        QVERIFY(whole.copy(before) == unfinished.copy(before));
    }
    app::Series series;
    series.dates = {QDate(2026, 10, 1), QDate(2026, 11, 1)};
    series.days = {31, 21};
    series.total.values = {3, 1};
    const app::SeriesQuery query{series.metric, QDate(2026, 10, 1), QDate(2026, 11, 21), series.by, {}};
    const app::ChartSpec spec = m_drawer.chartOf(series, query, u"vi"_s);
    QCOMPARE(spec.partial, QList<int>{1});
    QCOMPARE(spec.foot, u"* 11/2026 chưa trọn: mới tính 21 ngày."_s);
}

void TestChartDrawer::drawsAScalableFileWithItsWords()
{
    QVERIFY(m_drawer.draw(channels(), at(u"chart.svg"_s)));
    const QByteArray svg = contentOf(at(u"chart.svg"_s));
    QVERIFY(QSvgRenderer(svg).isValid());
    for (const auto &word :
         {u"Tương tác theo kênh"_s, u"lượt mỗi tháng"_s, u"Zalo"_s, u"01/2026"_s, u"500"_s})
        QVERIFY2(svg.contains(word.toUtf8()), qPrintable(word));
}

void TestChartDrawer::drawsAPageWithFonts()
{
    QVERIFY(m_drawer.draw(channels(), at(u"chart.pdf"_s)));
    const QByteArray pdf = contentOf(at(u"chart.pdf"_s));
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(pdf.contains("/FontFile2")); // embedded
    QVERIFY(pdf.contains("/ToUnicode")); // searchable
    QVERIFY(pdf.contains("/MediaBox [0 0 900.0"));
}

void TestChartDrawer::drawsBarsOnTopOfEachOther()
{
    app::ChartSpec spec = channels();
    spec.stacked = true;
    QVERIFY(m_drawer.draw(spec, at(u"bars.svg"_s)));
    QVERIFY(contentOf(at(u"bars.svg"_s)).contains(u"1.000"_s.toUtf8())); // the axis holds the sums
}

void TestChartDrawer::writesAnyTitleAsTextOfADrawing()
{
    app::ChartSpec spec = channels();
    spec.title = u"Hoa & Mai <script>alert(1)</script> \"ba\""_s;
    QVERIFY(m_drawer.draw(spec, at(u"title.svg"_s)));
    QXmlStreamReader xml(contentOf(at(u"title.svg"_s)));
    QString title;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        QVERIFY(xml.name() != u"script");
        if (xml.name() == u"title")
            title = xml.readElementText();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(title, spec.title);
}

void TestChartDrawer::paintsTheSameFromARecordingOnAnotherThread()
{
    ui::ChartScene scene(channels());
    const ui::PaintedChart chart{
        [&scene](QPainter &painter, const QRectF &target) { scene.render(&painter, target); },
        scene.sceneRect().size().toSize(), u"Tương tác"_s};
    const QImage direct = ui::imageOf(chart);
    const ui::PaintedChart recording = ui::recordingOf(chart);
    QImage played;
    QByteArray pdf;
    QByteArray svg;
    std::unique_ptr<QThread> painting(QThread::create([&] {
        played = ui::imageOf(recording);
        pdf = ui::fileOf(recording, u"pdf"_s);
        svg = ui::fileOf(recording, u"svg"_s);
    }));
    painting->start();
    QVERIFY(painting->wait(30'000));
    QCOMPARE(played.size(), direct.size());
    // Letters may stand a fraction of a pixel elsewhere; lines, bars and ground do not.
    qint64 apart = 0;
    for (int y = 0; y < direct.height(); ++y) {
        for (int x = 0; x < direct.width(); ++x)
            apart += qAbs(qGray(direct.pixel(x, y)) - qGray(played.pixel(x, y)));
    }
    const double average = double(apart) / (double(direct.width()) * direct.height());
    QVERIFY2(average < 1.0, qPrintable(QString::number(average)));
    QVERIFY(colorsIn(played) > 20);
    // The page and the drawing hold all of it, at the right size and with words.
    QVERIFY(pdf.contains("/MediaBox [0 0 900.0"));
    QVERIFY(pdf.contains("/ToUnicode"));
    QVERIFY(svg.contains(u"Tương tác theo kênh"_s.toUtf8()));
    QSvgRenderer drawn(svg);
    QVERIFY(drawn.isValid());
    QImage fromSvg(direct.size(), QImage::Format_RGB32);
    fromSvg.fill(Qt::white);
    QPainter painter(&fromSvg);
    drawn.render(&painter);
    painter.end();
    QVERIFY(colorsIn(fromSvg) > 20);
    const auto inkAtTheEdge = [](const QImage &image) { // the last column that differs from the ground
        for (int x = image.width() - 1; x > 0; --x) {
            for (int y = 0; y < image.height(); ++y) {
                if (qAbs(qGray(image.pixel(x, y)) - qGray(image.pixel(0, 0))) > 60)
                    return x;
            }
        }
        return 0;
    };
    QVERIFY(qAbs(inkAtTheEdge(fromSvg) - inkAtTheEdge(direct)) < 60);
}

void TestChartDrawer::saysSoWhenThereIsNothing()
{
    app::ChartSpec spec = channels();
    for (auto &line : spec.lines)
        line.values.fill(std::nullopt);
    QVERIFY(m_drawer.draw(spec, at(u"none.svg"_s)));
    QVERIFY(contentOf(at(u"none.svg"_s)).contains(u"Chưa có số liệu"_s.toUtf8()));
    spec.language = u"en"_s;
    spec.lines.clear();
    spec.dates.clear();
    QVERIFY(m_drawer.draw(spec, at(u"none.svg"_s)));
    QVERIFY(contentOf(at(u"none.svg"_s)).contains("nothing to draw"));
}

void TestChartDrawer::refusesAFolderThatIsNotThere()
{
    for (const auto &kind : {u"png"_s, u"svg"_s, u"pdf"_s}) {
        const QString file = at(u"missing/chart.%1"_s.arg(kind));
        const auto drawn = m_drawer.draw(channels(), file);
        QVERIFY(!drawn);
        QCOMPARE(drawn.error().kind, db::ErrorKind::FileAccess);
        QVERIFY(drawn.error().detail.contains(file));
        QVERIFY(!QFile::exists(file));
    }
}

void TestChartDrawer::leavesAnEarlierFileAloneWhenItFails()
{
    QVERIFY(QDir(m_dir.path()).mkpath(u"taken.png/inside"_s)); // a folder stands where the file should go
    const auto drawn = m_drawer.draw(channels(), at(u"taken.png"_s));
    QVERIFY(!drawn);
    QCOMPARE(drawn.error().kind, db::ErrorKind::FileAccess);
    QVERIFY(QFileInfo(at(u"taken.png"_s)).isDir());
    QCOMPARE(QDir(m_dir.path()).entryList({u"taken*"_s}).size(), 1);
}

void TestChartDrawer::refusesAnUnknownKind()
{
    const auto drawn = m_drawer.draw(channels(), at(u"chart.gif"_s));
    QVERIFY(!drawn);
    QCOMPARE(drawn.error().kind, db::ErrorKind::InvalidInput);
    QVERIFY(!QFile::exists(at(u"chart.gif"_s)));
}

MK_TEST(TestChartDrawer)
#include "tst_chart_drawer.moc"
