#pragma once

#include "app/core/command.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/missed_greetings.h"
#include "app/outbox/sending/message_releaser.h"
#include "app/outbox/sending/sending_commands.h"
#include "db/greetings/greeting_store.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/sending_account_store.h"
#include "tests/app/outbox/invented_birthday.h"
#include "tests/app/support/test_shop.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace test {

/// A shop that greets birthdays by e-mail for a year, on a computer with every fault: it sleeps for weeks,
/// its clock goes wrong and is mended, it travels, its programs are killed, its server refuses for now or
/// does not answer. What is done is the same for the same seed.
class SimulatedYear final
{
public:
    struct Setup
    {
        int year = 2028;
        int customers = 2000;
        quint32 seed = 1;
        app::BirthdayPolicy policy = {};
    };
    struct Person
    {
        db::CustomerId id;
        db::Birthday birthday;
    };
    /// How often what befell the shop.
    struct Course
    {
        int kills = 0;
        int sleeps = 0;
        int clockFaults = 0;
        int journeys = 0;
        int refusals = 0; ///< for now
    };

    explicit SimulatedYear(const Setup &setup);
    /// From 1 January to a calm day in January of the next year.
    void run();

    const Setup &setup() const { return m_setup; }
    db::Session &session() { return m_shop.session(); }
    const QList<Person> &people() const { return m_people; }
    /// How often the server took which message, by OutgoingItem::id.
    const QHash<QString, int> &taken() const { return m_taken; }
    const Course &course() const { return m_course; }

private:
    struct Killed
    {};
    class Server final : public app::Transport
    {
    public:
        explicit Server(SimulatedYear &year) : m_year(year) {}
        app::TransportCapabilities capabilities() const override { return {.sendsByItself = true}; }
        app::SendResult send(const app::OutgoingItem &item, const std::atomic_bool *) override
        {
            return m_year.answer(item);
        }

    private:
        SimulatedYear &m_year;
    };
    static constexpr qint64 kSecsOfDay = 24 * 60 * 60;
    static constexpr qint64 kSecsBehindAKill = 130; ///< longer than its lease keeps others from sending
    static constexpr qint64 kSecsOfAVisit = 2 * 60 * 60;

    void addPeople();
    bool isOneIn(int chances) { return !m_isCalm && m_random.bounded(chances) == 0; }
    app::Clock clock() const { return app::Clock::fixedAt(m_now.addSecs(m_skewSecs), m_zone); }
    /// Time only goes on; what goes back is the computer's clock.
    void moveTo(QDate day, QTime time)
    {
        m_now = std::max(m_now.addSecs(kSecsBehindAKill), QDateTime(day, time, m_zone).toUTC());
    }
    void befall();
    void travelTo(const QTimeZone &zone);
    /// The desk is opened, left open for a while, and closed.
    void visit();
    void prepare();
    void approve();
    /// When there is more to do, in the clock's milliseconds.
    std::optional<qint64> releaseOnce();
    app::SendResult answer(const app::OutgoingItem &item);
    [[noreturn]] void die()
    {
        ++m_course.kills;
        throw Killed();
    }
    template <class T> static T must(db::Result<T> result)
    {
        if (!result)
            qFatal("the simulated year: %s", qUtf8Printable(result.error().detail));
        if constexpr (!std::is_void_v<T>)
            return *std::move(result);
    }

    Setup m_setup;
    QRandomGenerator m_random;
    TestShop m_shop;
    QList<Person> m_people;
    QDateTime m_now; ///< UTC, whatever the computer's clock says
    qint64 m_skewSecs = 0;
    QTimeZone m_zone{"Asia/Ho_Chi_Minh"};
    bool m_isCalm = false; ///< nothing goes wrong any more
    int m_starts = 0;      ///< of programs that send
    QHash<QString, int> m_taken;
    Course m_course;
};

inline SimulatedYear::SimulatedYear(const Setup &setup)
    : m_setup(setup), m_random(setup.seed),
      m_shop(QStringLiteral("%1-12-31T10:00:00+07:00").arg(setup.year - 1)),
      m_now(m_shop.clock().now().toUTC())
{
    auto shop = must(app::ShopSettings::load(session()));
    shop.birthdays = setup.policy;
    must(shop.save(session()));
    for (const db::GreetingRule &rule : must(session().greetings().rules()))
        must(session().greetings().setRuleEnabled(
            rule.id, rule.occasionKey.startsWith(QLatin1StringView("birthday"))));
    db::SendingAccount account;
    account.name = QStringLiteral("Shop");
    account.sender = QStringLiteral("hoa@shop.example");
    account.host = QStringLiteral("127.0.0.1");
    account.security = db::LinkSecurity::None;
    must(session().sendingAccounts().add(account, m_shop.moment()));
    must(session().inTransaction([this]() -> db::Result<void> {
        addPeople();
        return {};
    }));
    must(app::prepareToday(session(), clock()));
}

inline void SimulatedYear::addPeople()
{
    for (int i = 0; i < m_setup.customers; ++i) {
        db::Customer person = TestShop::person(QStringLiteral("Nguyễn Thị Lan"), db::LifecycleStage::Loyalty);
        const QString address = QStringLiteral("k%1@example.vn").arg(i);
        person.contactPoints = {{{}, {}, db::ContactKind::Email, address, address, true, true}};
        person.birthday = inventedBirthday(m_random);
        m_people.append({m_shop.add(person), person.birthday});
    }
}

inline void SimulatedYear::run()
{
    for (QDate day(m_setup.year, 1, 1); day.year() == m_setup.year; day = day.addDays(1)) {
        befall();
        if (isOneIn(40)) {
            ++m_course.sleeps;
            day = day.addDays(m_random.bounded(25));
            continue;
        }
        moveTo(day, QTime(7 + m_random.bounded(5), m_random.bounded(60)));
        visit();
        if (isOneIn(8)) // closed before the hour of the greetings
            continue;
        moveTo(day, QTime(18 + m_random.bounded(3), m_random.bounded(60)));
        visit();
    }
    m_isCalm = true;
    m_skewSecs = 0;
    travelTo(m_shop.clock().zone());
    moveTo(QDate(m_setup.year + 1, 1, 3), QTime(9, 0));
    prepare();
    for (int round = 0; round < 2; ++round) { // the first may wait for one that was killed
        releaseOnce();
        m_now = m_now.addSecs(kSecsBehindAKill);
    }
}

inline void SimulatedYear::befall()
{
    if (m_skewSecs != 0 && isOneIn(3)) {
        m_skewSecs = 0;
    } else if (isOneIn(30)) {
        m_skewSecs = isOneIn(2) ? -kSecsOfDay : 7 * kSecsOfDay;
        ++m_course.clockFaults;
    }
    if (!isOneIn(40))
        return;
    static const std::array kZones{QTimeZone("Asia/Ho_Chi_Minh"), QTimeZone("Pacific/Auckland"),
                                   QTimeZone("America/Los_Angeles")};
    travelTo(kZones.at(m_random.bounded(quint32(kZones.size()))));
    ++m_course.journeys;
}

inline void SimulatedYear::travelTo(const QTimeZone &zone)
{
    m_zone = zone;
    auto shop = must(app::ShopSettings::load(session()));
    shop.zone = zone;
    must(shop.save(session()));
}

inline void SimulatedYear::visit()
{
    prepare();
    approve();
    const QDateTime closed = m_now.addSecs(kSecsOfAVisit);
    m_now = m_now.addSecs(60); // an approval can be taken back until then
    while (m_now < closed) {
        const auto nextMs = releaseOnce();
        if (!nextMs)
            return;
        const QDateTime next = QDateTime::fromMSecsSinceEpoch(*nextMs, Qt::UTC).addSecs(-m_skewSecs);
        if (next >= closed)
            return;
        m_now = std::max(m_now.addSecs(30), next);
    }
}

inline void SimulatedYear::prepare()
{
    const bool isKilled = isOneIn(20);
    int steps = isKilled ? m_random.bounded(3) : 0;
    const auto prepared =
        app::prepareToday(session(), clock(), [&](qint64) { return !isKilled || steps-- > 0; });
    if (!prepared && prepared.error().kind != db::ErrorKind::Cancelled)
        qFatal("the morning: %s", qUtf8Printable(prepared.error().detail));
    m_course.kills += prepared ? 0 : 1;
}

inline void SimulatedYear::approve()
{
    const app::Clock now = clock();
    const QDate today = now.today();
    db::OutboxFilter open;
    open.from = today.addDays(-app::kDaysToSendLate - 1);
    open.to = today;
    open.state = db::MessageState::Planned;
    QList<db::MessageId> ids;
    for (const db::OutboxMessage &message : must(session().outbox().list(open))) {
        if (message.dueOn == today ? !isOneIn(20) : isOneIn(4))
            ids.append(message.id);
    }
    if (ids.isEmpty())
        return;
    const auto approved = app::run(session(), app::ApproveMessages{ids}, now.act());
    if (!approved && approved.error().kind != db::ErrorKind::Conflict)
        qFatal("the approvals: %s", qUtf8Printable(approved.error().detail));
}

inline std::optional<qint64> SimulatedYear::releaseOnce()
{
    const app::Clock now = clock();
    const auto transports =
        [this](const db::SendingAccount &) -> app::AccountResult<std::unique_ptr<app::Transport>> {
        return std::make_unique<Server>(*this);
    };
    const auto told = [this](const app::ReleasedMessage &) {
        if (isOneIn(100))
            die();
    };
    app::MessageReleaser releaser(
        {transports, {QStringLiteral("start-%1").arg(++m_starts), QStringLiteral("PC")}, told});
    try {
        return must(releaser.round(session(), now)).nextMs;
    } catch (const Killed &) {
        return now.nowMs() + kSecsBehindAKill * 1000;
    }
}

inline app::SendResult SimulatedYear::answer(const app::OutgoingItem &item)
{
    app::SendResult result;
    result.outcome.phase = app::SmtpPhase::Content;
    if (isOneIn(40))
        die(); // before the server had it
    if (isOneIn(30)) {
        ++m_course.refusals;
        result.outcome.kind = app::SendOutcome::Kind::RefusedForNow;
        result.outcome.phase = app::SmtpPhase::Recipient;
        result.outcome.replyCode = 451;
        return result;
    }
    ++m_taken[item.id];
    if (isOneIn(40))
        die();
    result.outcome.kind = isOneIn(100) ? app::SendOutcome::Kind::Unsure : app::SendOutcome::Kind::Accepted;
    return result;
}

} // namespace test
