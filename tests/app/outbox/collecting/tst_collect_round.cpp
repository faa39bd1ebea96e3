#include "app/outbox/collecting/collect_round.h"

#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::CollectReport;
using app::MailEffect;

/// What a round tells of a visit to a mailbox.
class TestCollectRound final : public QObject
{
    Q_OBJECT
private slots:
    void tellsNothingOfAQuietVisit();
    void tellsOfWhatAPersonHasToLookInto();
    void tellsOfAnotherMailbox();
};

void TestCollectRound::tellsNothingOfAQuietVisit()
{
    CollectReport report;
    QVERIFY(!app::noticeOf({7}, report));
    report.effects = {{MailEffect::Reply, 2}, {MailEffect::OptOut, 1}};
    QVERIFY(!app::noticeOf({7}, report));
}

void TestCollectRound::tellsOfWhatAPersonHasToLookInto()
{
    CollectReport report;
    report.account = u"Shop"_s;
    report.effects = {{MailEffect::Reply, 2}, {MailEffect::UnknownRefusal, 3}};
    report.outcome.unreadable = {4, 5};
    report.refused = {6};
    report.refusal = u"customer 1: too long"_s;
    const auto notice = app::noticeOf({7}, report);
    QVERIFY(notice);
    QCOMPARE(notice->id.value, 7);
    QCOMPARE(notice->account, u"Shop"_s);
    QCOMPARE(notice->unknownRefusals, 3);
    QCOMPARE(notice->passedOver, 3);
    QCOMPARE(notice->refusal, u"customer 1: too long"_s);
    QVERIFY(!notice->isOther);
}

void TestCollectRound::tellsOfAnotherMailbox()
{
    CollectReport report;
    report.outcome.isOther = true;
    const auto notice = app::noticeOf({7}, report);
    QVERIFY(notice && notice->isOther && notice->passedOver == 0);
}

MK_TEST(TestCollectRound)
#include "tst_collect_round.moc"
