#include "tests/e2e/cli_process.h"
#include "tests/e2e/real_display.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

#include <functional>

using namespace Qt::StringLiterals;

/// A whole morning in the real window, under a real display, by real keys: from the first start to closing
/// time. What was done is read back by the command line; what was seen is kept in build/<preset>/screenshots.
class TestWindowMorning final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void beginsWithTheSampleShop();
    void greetsTheFirst();
    void takesOneBack();
    void writesDownANewCustomer();
    void logsAPurchase();
    void findsEverythingFromOnePlace();
    void walksThroughEveryPage();
    void comesForwardAtASecondStart();
    void changesItsLanguageAndColours();
    void closesAndBeginsWithToday();

private:
    QString file(const QString &name) const { return m_dir.filePath(name); }
    void open();
    QJsonObject answer(const QStringList &words) const
    {
        return CliProcess::run(QStringList{u"--json"_s, u"--db"_s, file(u"shop.db"_s), u"--now"_s, kNow} +
                               words)
            .document();
    }
    int found(const QString &text) const { return answer({u"find"_s, text}).value(u"total"_s).toInt(-1); }
    int sent() const
    {
        return static_cast<int>(
            answer({u"outbox"_s, u"--state"_s, u"sent"_s}).value(u"messages"_s).toArray().size());
    }
    /// Asks the command line again and again, as it can take its time on a busy machine.
    static bool eventually(const std::function<bool()> &holds) { return QTest::qWaitFor(holds, 60'000); }
    /// Keeps what is seen; it must be more than one colour and differ from what was seen before.
    void keep(const QString &name);

    static inline const QString kNow = u"2026-11-21T19:05:00+07:00"_s;
    QTemporaryDir m_dir;
    RealDisplay m_display;
    QProcess *m_desk = nullptr;
    QImage m_last;
    int m_kept = 0;
};

void TestWindowMorning::initTestCase()
{
    QVERIFY(m_dir.isValid());
    QVERIFY(m_display.start(m_dir.path()));
    QVERIFY(QDir().mkpath(QStringLiteral(MK_BIN_DIR "/../screenshots")));
    QVERIFY(QDir().mkpath(file(u"config/menkhach"_s)));
    QVERIFY(putBytes(file(u"config/menkhach/desk.ini"_s), "[General]\nlanguage=vi\nappearance=light\n"));
    open();
}

void TestWindowMorning::open()
{
    m_desk = m_display.launch(QStringLiteral(MK_BIN_DIR "/menkhach"),
                              {u"--db"_s, file(u"shop.db"_s), u"--now"_s, kNow});
    QVERIFY(m_desk);
    const QString window = m_display.windowOf(m_desk);
    QVERIFY2(!window.isEmpty(), m_desk->readAll().constData());
    QVERIFY(m_display.tool(u"xdotool"_s, {u"windowactivate"_s, u"--sync"_s, window}));
    m_display.settle();
}

void TestWindowMorning::keep(const QString &name)
{
    const QString kept =
        QDir(QStringLiteral(MK_BIN_DIR "/../screenshots"))
            .filePath(u"morning-%1-%2.png"_s.arg(++m_kept, 2, 10, QLatin1Char('0')).arg(name));
    QImage seen;
    QVERIFY(eventually([&] {
        m_display.settle();
        seen = m_display.picture(kept);
        return !seen.isNull() && seen != m_last;
    }));
    m_last = seen;
}

void TestWindowMorning::beginsWithTheSampleShop()
{
    keep(u"first-start"_s);
    m_display.type(u"Hoa Mai"_s);
    m_display.press(u"Tab"_s);
    m_display.press(u"Tab"_s);
    m_display.press(u"space"_s);
    QVERIFY(eventually([this] { return found(QString()) > 100; }));
    // The first start has gone when the sidebar stands at the left.
    const QColor before = m_last.pixelColor(60, 600);
    QVERIFY(eventually([&] { return m_display.picture(file(u"seen.png"_s)).pixelColor(60, 600) != before; }));
    QVERIFY(eventually([this] {
        return !answer({u"outbox"_s, u"--state"_s, u"planned"_s}).value(u"messages"_s).toArray().isEmpty();
    }));
    keep(u"today"_s);
}

void TestWindowMorning::greetsTheFirst()
{
    const int before = sent();
    m_display.press(u"ctrl+1"_s);
    m_display.press(u"Return"_s); // copies
    keep(u"copied"_s);
    m_display.press(u"d"_s);
    QVERIFY(eventually([&] { return sent() == before + 1; }));
    keep(u"sent"_s);
}

void TestWindowMorning::takesOneBack()
{
    const int before = sent();
    m_display.press(u"d"_s);
    QVERIFY(eventually([&] { return sent() == before + 1; }));
    m_display.press(u"ctrl+z"_s);
    QVERIFY(eventually([&] { return sent() == before; }));
}

void TestWindowMorning::writesDownANewCustomer()
{
    const int before = found(QString());
    m_display.press(u"ctrl+2"_s);
    keep(u"customers"_s);
    m_display.press(u"ctrl+n"_s);
    m_display.type(u"Tran Thi Buoi Sang"_s);
    keep(u"new-customer"_s);
    m_display.press(u"ctrl+s"_s);
    QVERIFY(eventually([&] { return found(u"buoi sang"_s) == 1; }));
    m_display.press(u"ctrl+z"_s);
    QVERIFY(eventually([&] { return found(u"buoi sang"_s) == 0; }));
    QCOMPARE(found(QString()), before);
}

void TestWindowMorning::logsAPurchase()
{
    m_display.press(u"ctrl+2"_s);
    m_display.press(u"ctrl+f"_s);
    m_display.type(u"nguyen"_s);
    m_display.press(u"Down"_s);
    m_display.press(u"ctrl+l"_s);
    m_display.type(u"mua 123k hoa lan"_s);
    keep(u"log"_s);
    m_display.press(u"Return"_s);
    const int first =
        answer({u"find"_s, u"nguyen"_s, u"--limit"_s, u"1"_s})[u"customers"_s][0][u"id"_s].toInt();
    QVERIFY(eventually([&] {
        return answer({u"show"_s, QString::number(first)})[u"timeline"_s][0][u"amount"_s].toInteger() ==
               123000;
    }));
    keep(u"logged"_s);
}

void TestWindowMorning::findsEverythingFromOnePlace()
{
    m_display.press(u"ctrl+k"_s);
    m_display.type(u"loi chuc"_s);
    keep(u"palette"_s);
    m_display.press(u"Return"_s);
    keep(u"palette-went"_s);
}

void TestWindowMorning::walksThroughEveryPage()
{
    const QList<std::pair<QString, QString>> pages{
        {u"ctrl+1"_s, u"page-today"_s},    {u"ctrl+2"_s, u"page-customers"_s},
        {u"ctrl+3"_s, u"page-messages"_s}, {u"ctrl+4"_s, u"page-greetings"_s},
        {u"ctrl+5"_s, u"page-outbox"_s},   {u"ctrl+6"_s, u"page-insights"_s},
        {u"ctrl+7"_s, u"page-settings"_s}};
    for (const auto &[keys, name] : pages) {
        m_display.press(keys);
        keep(name);
    }
}

void TestWindowMorning::comesForwardAtASecondStart()
{
    QProcess *second =
        m_display.launch(QStringLiteral(MK_BIN_DIR "/menkhach"), {u"--db"_s, file(u"shop.db"_s)});
    QVERIFY(second);
    QTRY_COMPARE_WITH_TIMEOUT(second->state(), QProcess::NotRunning, 10000);
    QCOMPARE(second->exitCode(), 0);
    QCOMPARE(m_desk->state(), QProcess::Running);
}

void TestWindowMorning::changesItsLanguageAndColours()
{
    m_display.press(u"ctrl+1"_s);
    m_display.press(u"ctrl+k"_s);
    m_display.type(u"English"_s);
    m_display.press(u"Return"_s);
    keep(u"english"_s);
    m_display.press(u"ctrl+k"_s);
    m_display.type(u"Dark"_s);
    m_display.press(u"Return"_s);
    keep(u"dark"_s);
    QVERIFY(m_last.pixelColor(640, 760).lightness() < 80);
}

void TestWindowMorning::closesAndBeginsWithToday()
{
    m_display.press(u"ctrl+4"_s);
    keep(u"evening"_s);
    m_display.press(u"ctrl+q"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->state(), QProcess::NotRunning, 10000);
    QCOMPARE(m_desk->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_desk->exitCode(), 0);
    open();
    keep(u"next-morning"_s);
    m_display.press(u"ctrl+q"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->state(), QProcess::NotRunning, 10000);
    QCOMPARE(m_desk->exitCode(), 0);
}

MK_TEST(TestWindowMorning)
#include "tst_window_morning.moc"
