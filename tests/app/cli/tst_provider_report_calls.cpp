#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// A provider's list of openings from the command line.
class TestProviderReportCalls final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<CliShop>(); }
    void countsWhatIsInTheList();
    void saysWhatIsLeftOut();
    void namesAMissingColumn();

private:
    static inline const QByteArray kList = "email,event,time\n"
                                           "hoa@example.com,open,2026-11-21 09:30:00\n"
                                           "hoa@example.com,unsubscribed,2026-11-21 09:30:00\n"
                                           "hoa@example.com,open,soon\n";
    std::unique_ptr<CliShop> m_shop;
};

void TestProviderReportCalls::countsWhatIsInTheList()
{
    const CliCall called = m_shop->call({u"outbox"_s, u"reports"_s, u"-"_s, u"--json"_s}, kList);
    QCOMPARE(called.exitCode, 0);
    const QJsonObject counts = called.document();
    QCOMPARE(counts.value(u"taken"_s).toInt(-1), 0); // no mail has gone out
    QCOMPARE(counts.value(u"known"_s).toInt(-1), 0);
    QCOMPARE(counts.value(u"unmatched"_s).toInt(-1), 1);
    QCOMPARE(counts.value(u"other"_s).toInt(-1), 1);
    QCOMPARE(counts.value(u"unread"_s).toInt(-1), 1);
}

void TestProviderReportCalls::saysWhatIsLeftOut()
{
    const CliCall called = m_shop->call({u"outbox"_s, u"reports"_s, u"-"_s}, kList);
    QVERIFY2(called.out.contains(u"1 line has no address, event or time: 4"_s), qPrintable(called.out));
    QVERIFY2(called.out.contains(u"1 row is of mails that did not go out from here"_s),
             qPrintable(called.out));
}

void TestProviderReportCalls::namesAMissingColumn()
{
    const CliCall called = m_shop->call({u"outbox"_s, u"reports"_s, u"-"_s}, "email,time\na@b.vn,x\n");
    QCOMPARE(called.exitCode, 1);
    QVERIFY2(called.err.contains(u"no column is called \"event\""_s), qPrintable(called.err));
}

MK_TEST(TestProviderReportCalls)
#include "tst_provider_report_calls.moc"
