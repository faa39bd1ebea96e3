#include "app/outbox/policy/limit_table.h"
#include "app/outbox/policy/send_policy.h"

#include "app/outbox/policy/facts_for_tests.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using app::SendFacts;
using app::SendLimits;
using app::SendVerdict;
using Kind = SendVerdict::Kind;

/// What holds of the policy whatever the facts and the limits are.
class TestSendPolicyLaws final : public QObject
{
    Q_OBJECT
private slots:
    void letsGoAtTheInstantItNames();
    void namesTheFirstInstantThatSuits();
    void namesARuleUnlessItLetsGo();
    void looserLimitsNeverKeepMoreBack();
    void whoRefusedGetsNothingUnderAnyLimits();
};

namespace {

constexpr int kTrials = 4000;

/// Facts and limits of every kind, most of which let a message go sooner or later.
class PolicyTrial final
{
public:
    explicit PolicyTrial(quint32 seed) : m_random(seed) {}

    bool oneIn(int count) { return m_random.bounded(count) == 0; }

    SendFacts facts()
    {
        constexpr std::array channels{db::Channel::Sms, db::Channel::Phone, db::Channel::Email,
                                      db::Channel::Zalo, db::Channel::Facebook};
        SendFacts made = test::advertisingBy(channels.at(m_random.bounded(int(channels.size()))));
        if (oneIn(3))
            made.purpose = db::Purpose::Greeting;
        made.at = QDateTime(QDate(2026, 1, 1).addDays(m_random.bounded(366)),
                            QTime::fromMSecsSinceStartOfDay(m_random.bounded(86'400'000)), zone());
        made.deleted = oneIn(30);
        if (oneIn(30))
            made.refusedBy = db::CustomerId{7};
        made.hasLabel = !oneIn(20);
        made.hasOptOutLine = !oneIn(20);
        made.onDoNotCallList = oneIn(20);
        made.sender = oneIn(20) ? app::SenderKind::PlainNumber : app::SenderKind::BrandName;
        if (oneIn(20))
            made.consents.clear();
        made.advertisedMs = instants(made.at, 4, 30);
        made.messagedMs = instants(made.at, 8, 24 * 40);
        if (oneIn(3))
            made.ownCaps = {{1 + m_random.bounded(4), 1 + m_random.bounded(30)}};
        made.ownQuiet.weekdays = oneIn(3) ? m_random.bounded(127) : 0;
        return made;
    }

    SendLimits limits()
    {
        SendLimits made;
        for (app::ChannelLimit *one : {&made.sms, &made.call, &made.mail, &made.zalo}) {
            one->hours = hours();
            one->perDay = oneIn(4) ? std::nullopt : std::optional(int(m_random.bounded(5)));
        }
        if (oneIn(2))
            made.personCap = app::MessageCap{1 + m_random.bounded(4), 1 + m_random.bounded(30)};
        made.quiet.weekdays = oneIn(2) ? m_random.bounded(128) : 0;
        while (oneIn(2))
            made.quiet.dates.append({1 + m_random.bounded(12), 1 + m_random.bounded(28)});
        for (bool *one : {&made.consent, &made.doNotCall, &made.brandName, &made.label, &made.optOutLine})
            *one = oneIn(2);
        return made;
    }

    /// Of the others, limits that differ from these and let all go that these do.
    SendLimits looserThan(const SendLimits &limits)
    {
        SendLimits made = limits;
        const SendLimits other = this->limits();
        for (const app::SendLimit &one : app::sendLimits()) {
            if (!one.isLooser(limits, other) && oneIn(2) && !one.read(one.text(other), made))
                qFatal("%s", qPrintable(one.text(other)));
        }
        return made;
    }

private:
    QTimeZone zone() const { return QTimeZone("Asia/Ho_Chi_Minh"); }

    std::optional<app::OpenHours> hours()
    {
        const int from = m_random.bounded(23 * 60);
        const int until = from + 1 + m_random.bounded(24 * 60 - 1 - from);
        if (oneIn(4))
            return std::nullopt;
        return app::OpenHours{QTime(from / 60, from % 60), QTime(until / 60, until % 60)};
    }

    QList<qint64> instants(const QDateTime &before, int most, int hours)
    {
        QList<qint64> made;
        for (int i = m_random.bounded(most + 1); i > 0; --i)
            made.append(before.addSecs(-m_random.bounded(hours * 3600)).toMSecsSinceEpoch());
        std::sort(made.begin(), made.end());
        return made;
    }

    QRandomGenerator m_random;
};

} // namespace

void TestSendPolicyLaws::letsGoAtTheInstantItNames()
{
    PolicyTrial trial(1);
    int later = 0;
    for (int i = 0; i < kTrials; ++i) {
        SendFacts facts = trial.facts();
        const SendLimits limits = trial.oneIn(2) ? SendLimits() : trial.limits();
        const SendVerdict verdict = decide(facts, limits);
        if (verdict.kind != Kind::Later)
            continue;
        ++later;
        QVERIFY(verdict.earliest > facts.at);
        facts.at = verdict.earliest;
        QCOMPARE(decide(facts, limits), SendVerdict());
    }
    QVERIFY2(later > kTrials / 10, qPrintable(QString::number(later)));
}

void TestSendPolicyLaws::namesTheFirstInstantThatSuits()
{
    PolicyTrial trial(2);
    int tried = 0;
    for (int i = 0; i < kTrials; ++i) {
        SendFacts facts = trial.facts();
        const SendLimits limits = trial.oneIn(2) ? SendLimits() : trial.limits();
        const SendVerdict verdict = decide(facts, limits);
        if (verdict.kind != Kind::Later)
            continue;
        // A moment before, and somewhere in between.
        const qint64 waited = facts.at.msecsTo(verdict.earliest);
        const QDateTime from = facts.at;
        for (const qint64 before : {waited, qint64(1), waited / 2 + 1, waited / 3 + 1}) {
            facts.at = std::max(from, verdict.earliest.addMSecs(-before));
            const SendVerdict sooner = decide(facts, limits);
            QCOMPARE(sooner.kind, Kind::Later);
            QCOMPARE(sooner.earliest, verdict.earliest);
            ++tried;
        }
    }
    QVERIFY(tried > kTrials / 4);
}

void TestSendPolicyLaws::namesARuleUnlessItLetsGo()
{
    PolicyTrial trial(3);
    for (int i = 0; i < kTrials; ++i) {
        const SendVerdict verdict = decide(trial.facts(), trial.limits());
        QCOMPARE(verdict.rules.isEmpty(), verdict.kind == Kind::Allowed);
        QCOMPARE(verdict.earliest.isValid(), verdict.kind == Kind::Later);
        QVERIFY(std::is_sorted(verdict.rules.cbegin(), verdict.rules.cend()));
    }
}

void TestSendPolicyLaws::looserLimitsNeverKeepMoreBack()
{
    PolicyTrial trial(4);
    int sooner = 0;
    for (int i = 0; i < kTrials; ++i) {
        const SendFacts facts = trial.facts();
        const SendLimits strict = trial.oneIn(2) ? SendLimits() : trial.limits();
        const SendLimits loose = trial.looserThan(strict);
        QCOMPARE(loosenedLimits(strict, loose), QStringList());
        const SendVerdict before = decide(facts, strict);
        const SendVerdict after = decide(facts, loose);
        QVERIFY(after.kind <= before.kind);
        if (after.kind == Kind::Later && before.kind == Kind::Later)
            QVERIFY(after.earliest <= before.earliest);
        sooner += after.kind < before.kind ? 1 : 0;
    }
    QVERIFY2(sooner > kTrials / 50, qPrintable(QString::number(sooner)));
}

void TestSendPolicyLaws::whoRefusedGetsNothingUnderAnyLimits()
{
    PolicyTrial trial(5);
    for (int i = 0; i < kTrials; ++i) {
        SendFacts facts = trial.facts();
        facts.consents = {{u"all"_s, facts.purpose, false}};
        const SendVerdict verdict = decide(facts, trial.limits());
        QCOMPARE(verdict.kind, Kind::Refused);
        QVERIFY(verdict.rules.contains(app::SendRule::Refused));
    }
}

MK_TEST(TestSendPolicyLaws)
#include "tst_send_policy_laws.moc"
