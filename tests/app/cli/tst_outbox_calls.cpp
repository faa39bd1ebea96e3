#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

#include "db/outbox/outbox_store.h"
#include "db/session/session.h"
#include "db/support/full_disk.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What the command line lists and hands out of the outbox, while someone must not be written to any more.
class TestOutboxCalls final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_shop = std::make_unique<CliShop>();
        m_shop->answer({u"outbox"_s});
    }
    void leavesOutWhoMustNotBeWrittenTo_data();
    void leavesOutWhoMustNotBeWrittenTo();
    void listsWhatMustNotGoOnAFullDisk();
    void showsAPersonTheFirstOnes();
    void marksEachMessageOnce();
    void refusesAReasonThatIsTooLong();
    void saysWhyASkipStays();

private:
    std::unique_ptr<CliShop> m_shop;
};

void TestOutboxCalls::leavesOutWhoMustNotBeWrittenTo_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("brief");
    QTest::addColumn<QString>("full");
    QTest::newRow("refused") << QStringList{u"opt-out"_s, u"K1"_s} << u"refused"_s << u"refused messages: 1"_s
                             << u"they refused such messages"_s;
    QTest::newRow("deleted") << QStringList{u"delete"_s, u"K1"_s} << u"deleted"_s << u"deleted customers: 1"_s
                             << u"the customer is deleted"_s;
    QTest::newRow("now of the other audience")
        << QStringList{u"stage"_s, u"K1"_s, u"awareness"_s} << u"wrong-audience"_s
        << u"text for other customers: 1"_s << u"the text is for the other kind of customer"_s;
}

void TestOutboxCalls::leavesOutWhoMustNotBeWrittenTo()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, rule);
    QFETCH(const QString, brief);
    QFETCH(const QString, full);
    m_shop->answer(words);
    const QString file = m_shop->file(u"day.csv"_s);
    const QStringList exporting{u"outbox"_s, u"export"_s, file, u"--no-prepare"_s};
    const CliCall told = m_shop->call(exporting);
    QVERIFY2(told.err.contains(u"1 greeting left out that must not go (%1)"_s.arg(brief)),
             qPrintable(told.err));
    const QJsonObject answer = m_shop->answer(exporting);
    QCOMPARE(answer.value(u"greetings"_s).toInt(), 1);
    QCOMPARE(answer.value(u"mustNotGo"_s).toInt(), 1);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(!QString::fromUtf8(written.readAll()).contains(u"Đào Thị Hoa"_s));

    const QString listed = m_shop->call({u"outbox"_s, u"list"_s, u"--no-prepare"_s}).out;
    QVERIFY2(listed.contains(u"1 must not go, 1 planned"_s), qPrintable(listed));
    const auto all = m_shop->answer({u"outbox"_s, u"list"_s, u"--no-prepare"_s})[u"messages"_s].toArray();
    QCOMPARE(all.size(), 2);
    for (const auto &one : all) {
        const bool isHers = one[u"customer"_s].toInt() == 1;
        QCOMPARE(one[u"mustNotGo"_s].toString(), isHers ? rule : QString());
    }
    QVERIFY2(listed.contains(u"must not go: "_s + full.first(20)), qPrintable(listed));
}

void TestOutboxCalls::listsWhatMustNotGoOnAFullDisk()
{
    m_shop->answer({u"opt-out"_s, u"K1"_s});
    const CliCall listed = [&] {
        const test::FullDisk full;
        return m_shop->call({u"outbox"_s});
    }();
    QVERIFY2(listed.err.contains(u"the disk is full"_s), qPrintable(listed.err));
    QVERIFY2(listed.out.contains(u"1 must not go, 1 planned"_s), qPrintable(listed.out));
}

void TestOutboxCalls::showsAPersonTheFirstOnes()
{
    const auto session = db::Session::open({m_shop->database()});
    QVERIFY(session);
    db::OutboxMessage one = (*session)->outbox().list({}).value().constFirst();
    one.occasionKey.clear();
    one.occasionYear = 0;
    one.occasionOn = {};
    const auto added = (*session)->inTransaction([&]() -> db::Result<void> {
        for (int i = 0; i < 500; ++i)
            MK_CHECK((*session)->outbox().add(one, {1, one.dueOn}));
        return {};
    });
    QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
    const QStringList all{u"outbox"_s, u"--no-prepare"_s};
    const auto total = m_shop->answer(all).value(u"messages"_s).toArray().size();
    QVERIFY(total > 500);
    const QString shown = u"500 of %1 shown"_s.arg(total);
    QVERIFY(m_shop->call(all).out.contains(shown));
    QVERIFY(!m_shop->call(all + QStringList{u"--limit"_s, u"1000"_s}).out.contains(u" shown"_s));
}

void TestOutboxCalls::marksEachMessageOnce()
{
    const CliCall marked = m_shop->call({u"outbox"_s, u"sent"_s, u"1"_s, u"1"_s});
    QVERIFY2(marked.exitCode == 0, qPrintable(marked.err));
    QCOMPARE(marked.out.count(u"marked sent"_s), 1);
}

void TestOutboxCalls::refusesAReasonThatIsTooLong()
{
    const CliCall refused =
        m_shop->call({u"outbox"_s, u"skip"_s, u"1"_s, u"--reason"_s, QString(3'000, u'a')});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.err.contains(u"--reason has 200 characters at most"_s), qPrintable(refused.err));
}

void TestOutboxCalls::saysWhyASkipStays()
{
    const auto messages = m_shop->answer({u"outbox"_s})[u"messages"_s].toArray();
    const auto hers = std::find_if(messages.cbegin(), messages.cend(),
                                   [](const QJsonValue &one) { return one[u"customer"_s].toInt() == 1; });
    QVERIFY(hers != messages.cend());
    const QString id = QString::number((*hers)[u"id"_s].toInt());
    QCOMPARE(m_shop->call({u"outbox"_s, u"skip"_s, id, u"--reason"_s, u"phoned"_s}).exitCode, 0);
    m_shop->answer({u"opt-out"_s, u"K1"_s});
    const CliCall refused = m_shop->call({u"outbox"_s, u"undo"_s, id});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains(u"stays skipped: they refused such messages"_s), qPrintable(refused.err));
    QVERIFY(!refused.out.contains(u"taken back"_s));
}

MK_TEST(TestOutboxCalls)
#include "tst_outbox_calls.moc"
