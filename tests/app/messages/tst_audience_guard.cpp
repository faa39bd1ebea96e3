#include "app/messages/audience_guard.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using db::Audience;
using db::LifecycleStage;

namespace {

db::Customer somebodyIn(LifecycleStage stage)
{
    db::Customer customer;
    customer.stage = stage;
    return customer;
}

} // namespace

class TestAudienceGuard final : public QObject
{
    Q_OBJECT
private slots:
    void letsOnlyTheRightAudienceThrough_data();
    void letsOnlyTheRightAudienceThrough();
    void looksAtNothingButTheAudience();
    void keepsTextsToCompaniesFromPeople();
};

void TestAudienceGuard::letsOnlyTheRightAudienceThrough_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<int>("audience");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *name, LifecycleStage stage, Audience audience, bool allowed) {
        QTest::newRow(name) << static_cast<int>(stage) << static_cast<int>(audience) << allowed;
    };
    row("prospect words at awareness", LifecycleStage::Awareness, Audience::Prospect, true);
    row("prospect words at consideration", LifecycleStage::Consideration, Audience::Prospect, true);
    row("prospect words at acquisition", LifecycleStage::Acquisition, Audience::Prospect, true);
    row("prospect words at experience", LifecycleStage::Experience, Audience::Prospect, false);
    row("prospect words at loyalty", LifecycleStage::Loyalty, Audience::Prospect, false);
    row("existing words at awareness", LifecycleStage::Awareness, Audience::Existing, false);
    row("existing words at consideration", LifecycleStage::Consideration, Audience::Existing, false);
    row("existing words at acquisition", LifecycleStage::Acquisition, Audience::Existing, false);
    row("existing words at experience", LifecycleStage::Experience, Audience::Existing, true);
    row("existing words at loyalty", LifecycleStage::Loyalty, Audience::Existing, true);
}

void TestAudienceGuard::letsOnlyTheRightAudienceThrough()
{
    QFETCH(int, stage);
    QFETCH(int, audience);
    QFETCH(bool, allowed);
    db::Template candidate;
    candidate.audience = static_cast<Audience>(audience);
    const auto refused = app::refusal(candidate, somebodyIn(static_cast<LifecycleStage>(stage)));
    QCOMPARE(!refused.has_value(), allowed);
    if (refused) {
        QCOMPARE(refused->reason, u"wrong-audience"_s);
        QVERIFY(refused->detail.contains(db::keyOf(static_cast<LifecycleStage>(stage))));
    }
}

void TestAudienceGuard::looksAtNothingButTheAudience()
{
    db::Template candidate;
    candidate.audience = Audience::Existing;
    candidate.purpose = db::Purpose::Promotion;
    candidate.channel = db::Channel::Sms;
    candidate.archived = true;
    QVERIFY(!app::refusal(candidate, somebodyIn(LifecycleStage::Loyalty)));
    QVERIFY(app::refusal(candidate, somebodyIn(LifecycleStage::Awareness)));
}

void TestAudienceGuard::keepsTextsToCompaniesFromPeople()
{
    db::Template candidate;
    candidate.audience = Audience::Existing;
    candidate.recipient = db::CustomerKind::Company;
    db::Customer customer = somebodyIn(LifecycleStage::Loyalty);
    QCOMPARE(app::refusal(candidate, customer)->reason, u"wrong-recipient"_s);
    customer.kind = db::CustomerKind::Company;
    QVERIFY(!app::refusal(candidate, customer));
    candidate.recipient = db::CustomerKind::Person; // what there is none of its own for
    QVERIFY(!app::refusal(candidate, customer));
}

MK_TEST(TestAudienceGuard)
#include "tst_audience_guard.moc"
