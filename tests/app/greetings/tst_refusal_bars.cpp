#include "app/customers/customer_commands.h"
#include "app/greetings/greeting_bars.h"
#include "app/outbox/policy/gather_facts.h"
#include "app/people/channels.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_reader.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"
#include "db/outbox/delivery_event_store.h"
#include "db/outbox/outbox_store.h"
#include "tests/support/test_main.h"

#include <QMap>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using db::CandidateQuery;

namespace {

constexpr int kRefusalPeople = 120;
constexpr std::array kRefusalKinds{db::ContactKind::Phone,   db::ContactKind::Email,
                                   db::ContactKind::Zalo,    db::ContactKind::Facebook,
                                   db::ContactKind::Website, db::ContactKind::Other};
const QStringList kRefusalChannels{u"all"_s, u"sms"_s, u"phone"_s, u"zalo"_s, u"email"_s, u"facebook"_s};

} // namespace

/// The plan knows of the refusals of others at once for many; the rule of sending asks them one by one.
class TestRefusalBars final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void areThoseOfTheRule_data();
    void areThoseOfTheRule();
    void areThoseOfTheRuleInGroups();
    void areThoseOfTheRuleForOne();
    void leaveCareAlone();
    void giveTheAddressThatTheRuleAllows();

private:
    db::Session &session() { return m_shop->session(); }
    int below(int most) { return static_cast<int>(m_random.bounded(most)); }
    /// One of few addresses of its kind: several people have each.
    db::ContactPoint anyContact(db::ContactKind kind)
    {
        const bool isNumber = kind == db::ContactKind::Phone || kind == db::ContactKind::Zalo;
        const QString address = (isNumber ? u"+8490000000%1"_s : u"family%1@example.vn"_s).arg(below(9));
        return {{}, {}, kind, address, address, false, kind == db::ContactKind::Phone && below(2) == 0};
    }
    db::CustomerId addAnyPerson(int number);
    void recordAnyConsent(db::CustomerId customer);
    void letComeBack(db::CustomerId customer);
    /// Channels of which each address left is kept by the rule.
    QStringList keptByTheRule(db::CustomerId id);
    static QStringList sorted(const QString &channels)
    {
        QStringList words = channels.split(u',', Qt::SkipEmptyParts);
        words.sort();
        return words;
    }

    std::unique_ptr<TestShop> m_shop;
    QRandomGenerator m_random{20261121};
    QList<db::CustomerId> m_people;
    QList<db::CustomerId> m_living;
    db::TemplateId m_text;
};

db::CustomerId TestRefusalBars::addAnyPerson(int number)
{
    db::Customer person = TestShop::person(u"Nguyễn Thị Lan %1"_s.arg(number), db::LifecycleStage::Loyalty);
    person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    person.since = QDate(2020, 11, 21);
    person.personalDays = {{db::PersonalDayKind::Wedding, 0, {}, person.birthday}};
    person.contactPoints.clear();
    for (int i = below(4); i > 0; --i) {
        const auto one =
            anyContact(kRefusalKinds.at(static_cast<std::size_t>(below(int(kRefusalKinds.size())))));
        const auto isSame = [&one](const db::ContactPoint &other) {
            return other.kind == one.kind && other.normalized == one.normalized;
        };
        if (std::ranges::none_of(person.contactPoints, isSame))
            person.contactPoints.append(one);
    }
    return m_shop->add(person);
}

void TestRefusalBars::recordAnyConsent(db::CustomerId customer)
{
    const auto purpose = below(4) == 0 ? db::Purpose::Promotion : db::Purpose::Greeting;
    const QString channel = kRefusalChannels.at(below(int(kRefusalChannels.size())));
    QVERIFY(session().consents().record({{},
                                         customer,
                                         channel,
                                         purpose,
                                         below(3) != 0,
                                         u"counter"_s,
                                         {},
                                         m_shop->clock().nowMs() + below(50)}));
}

void TestRefusalBars::letComeBack(db::CustomerId customer)
{
    const auto person = session().reader().read(customer).value();
    if (person.contactPoints.isEmpty())
        return;
    db::OutboxMessage message;
    message.customer = customer;
    message.channel = db::Channel::Email;
    message.purpose = db::Purpose::Care;
    message.templateId = m_text;
    message.templateVersion = 1;
    message.address = person.contactPoints.constFirst().normalized;
    message.dueOn = m_shop->clock().today().addDays(-1);
    message.dueAt = QTime(9, 0);
    message.text = u"Chào"_s;
    const auto id = session().outbox().add(message, m_shop->moment()).value().value();
    QVERIFY(session().deliveryEvents().record({id,
                                               db::DeliveryKind::BouncedHard,
                                               m_shop->clock().nowMs() + 1,
                                               db::DeliverySource::Mailbox,
                                               u"x@y"_s,
                                               {}}));
}

void TestRefusalBars::initTestCase()
{
    m_shop = std::make_unique<TestShop>();
    m_text = session().templates().all()->constFirst().id;
    for (int i = 0; i < kRefusalPeople; ++i)
        m_people.append(addAnyPerson(i));
    for (int i = 0; i < kRefusalPeople; ++i)
        recordAnyConsent(m_people.at(below(kRefusalPeople)));
    for (int i = 0; i < kRefusalPeople / 6; ++i)
        letComeBack(m_people.at(below(kRefusalPeople)));
    m_living = m_people;
    for (int i = 0; i < kRefusalPeople / 10; ++i) {
        const auto deleted = m_living.takeAt(below(int(m_living.size())));
        QVERIFY(app::run(session(), app::DeleteCustomer{deleted}, m_shop->moment()));
    }
}

QStringList TestRefusalBars::keptByTheRule(db::CustomerId id)
{
    QStringList kept;
    const auto person = session().reader().read(id).value();
    for (const db::Channel channel : db::kPreferableChannels) {
        const auto left = session().consents().bouncedAddresses(id, channel).value();
        int addresses = 0;
        int refused = 0;
        for (const db::ContactPoint &point : person.contactPoints) {
            if (!app::reaches(db::reachOf({point}), channel) || left.contains(point.normalized))
                continue;
            ++addresses;
            refused +=
                app::refusedByAnother(session(), id, db::Purpose::Greeting, channel, point.normalized).value()
                    ? 1
                    : 0;
        }
        if (addresses > 0 && refused == addresses)
            kept.append(db::keyOf(channel));
    }
    kept.sort();
    return kept;
}

void TestRefusalBars::areThoseOfTheRule_data()
{
    QTest::addColumn<int>("who");
    QTest::newRow("everybody") << int(CandidateQuery::Who::Everybody);
    QTest::newRow("born on a day") << int(CandidateQuery::Who::BornOn);
    QTest::newRow("with a day on it") << int(CandidateQuery::Who::HasDayOn);
    QTest::newRow("came on a day") << int(CandidateQuery::Who::CameOn);
}

void TestRefusalBars::areThoseOfTheRule()
{
    QFETCH(int, who);
    CandidateQuery query;
    query.who = CandidateQuery::Who(who);
    query.occasionKey = u"birthday"_s;
    query.occasionYear = 2026;
    query.month = 11;
    query.day = 21;
    query.monthDay = u"11-21"_s;
    query.before = QDate(2026, 1, 1);
    QMap<db::CustomerId, QStringList> bars;
    QVERIFY(session().greetings().forEachCandidate(query, [&bars](const db::GreetingCandidate &candidate) {
        bars.insert(candidate.customer, sorted(candidate.bars.refusedThere));
        return true;
    }));
    QCOMPARE(bars.size(), m_living.size());
    qsizetype barred = 0;
    for (const auto &[id, channels] : bars.asKeyValueRange()) {
        QCOMPARE(channels, keptByTheRule(id));
        barred += channels.isEmpty() ? 0 : 1;
    }
    QVERIFY(barred > kRefusalPeople / 10 && barred < m_living.size()); // else it says little
}

void TestRefusalBars::areThoseOfTheRuleInGroups()
{
    QMap<QStringList, qint64> expected;
    for (const db::CustomerId id : std::as_const(m_living))
        ++expected[keptByTheRule(id)];
    QMap<QStringList, qint64> counted;
    const auto groups = session().greetings().groups({}).value();
    for (const db::CustomerGroup &group : groups)
        counted[sorted(group.bars.refusedThere)] += group.people;
    QCOMPARE(counted, expected);
}

void TestRefusalBars::areThoseOfTheRuleForOne()
{
    const auto among = session().greetings().candidatesAmong(m_living, {}).value();
    QCOMPARE(among.size(), m_living.size());
    for (const db::GreetingCandidate &candidate : among) {
        const QStringList kept = keptByTheRule(candidate.customer);
        QCOMPARE(sorted(candidate.bars.refusedThere), kept);
        const auto bars = session().consents().bars(candidate.customer, db::Purpose::Greeting).value();
        QCOMPARE(sorted(bars.refusedThere), kept);
    }
}

void TestRefusalBars::leaveCareAlone()
{
    for (const db::CustomerId id : std::as_const(m_living))
        QCOMPARE(session().consents().bars(id, db::Purpose::Care)->refusedThere, QString());
}

void TestRefusalBars::giveTheAddressThatTheRuleAllows()
{
    for (const db::CustomerId id : std::as_const(m_living)) {
        const auto person = session().reader().read(id).value();
        const auto bars = session().consents().bars(id, db::Purpose::Greeting).value();
        for (const db::Channel channel : db::kPreferableChannels) {
            const auto address = app::addressNow(session(), person, db::Purpose::Greeting, channel).value();
            if (app::isRefusedByAnother(bars, channel))
                QCOMPARE(address, QString());
            else if (!address.isEmpty())
                QVERIFY(
                    !app::refusedByAnother(session(), id, db::Purpose::Greeting, channel, address).value());
        }
    }
}

MK_TEST(TestRefusalBars)
#include "tst_refusal_bars.moc"
