#include "app/start/sample_shop.h"

#include "app/core/counted.h"
#include "app/greetings/greeting_plan.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/missed_greetings.h"
#include "app/outbox/skip_reasons.h"
#include "app/shop/shop_settings.h"
#include "app/start/sample_contacts.h"
#include "app/start/sample_hours.h"
#include "app/start/sample_people.h"
#include "app/start/shop_setup.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_store.h"
#include "db/customers/customer_writer.h"
#include "db/customers/list_writing.h"
#include "db/customers/many_interactions.h"
#include "db/outbox/outbox_store.h"
#include "db/safekeeping/sample_store.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kLookEvery = 100; // rows between two looks at the stop flag
constexpr int kGreetingDays = 42;
constexpr qint64 kMostGreetings = 400;

/// One shop being filled.
class Filler final
{
public:
    Filler(db::Session &session, const Clock &clock, const SampleSize &size, const SampleProgress &progress)
        : m_session(session), m_clock(Clock::fixedAt(clock.now(), clock.zone())), m_size(size),
          m_progress(progress), m_people(size.seed), m_random(size.seed * 31 + 7)
    {}

    db::Result<SampleReport> fill();

private:
    db::Result<void> markShop();
    db::Result<void> addCustomers();
    db::Result<void> addCustomer(int number);
    db::Result<void> addInteractions();
    db::Result<void> addGreetings();
    bool go(qint64 done) const
    {
        return !m_progress || m_progress(done, m_size.customers + m_size.interactions);
    }
    /// Cancelled when it is time to ask and the answer is to stop.
    db::Result<void> askWhetherToGoOn() const;

    db::Session &m_session;
    const Clock m_clock; ///< stands still
    SampleSize m_size;
    const SampleProgress &m_progress;
    RandomStream m_people; ///< of its own, so that people do not depend on how many contacts there are
    RandomStream m_random;
    SampleReport m_report;
    std::vector<db::CustomerId> m_ids;
    bool m_english = false;
};

db::Result<void> Filler::askWhetherToGoOn() const
{
    const qint64 added = m_report.customers + m_report.interactions;
    if (added % kLookEvery == 0 && !go(added))
        return db::failure(db::ErrorKind::Cancelled, u"stopped after %1 rows"_s.arg(added));
    return {};
}

db::Result<SampleReport> Filler::fill()
{
    MK_CHECK(markShop());
    MK_CHECK(addCustomers());
    MK_CHECK(addInteractions());
    MK_CHECK(addGreetings());
    m_report.changes = db::ChangeSet::everything();
    return m_report;
}

db::Result<void> Filler::markShop()
{
    MK_TRY(auto shop, ShopSettings::load(m_session));
    m_english = shop.language == "en"_L1;
    if (shop.name.isEmpty()) {
        shop.name = m_english ? u"Hoa Mai Flowers"_s : u"Hoa Mai"_s;
        MK_CHECK(m_session.settings().set(kSampleNameKey, shop.name));
    } else {
        MK_CHECK(m_session.settings().set(kSampleNameKey, QString()));
    }
    shop.sample = true;
    MK_CHECK(shop.put(m_session));
    return greetInTheMorning(m_session, m_clock);
}

db::Result<void> Filler::addCustomers()
{
    m_ids.reserve(static_cast<std::size_t>(m_size.customers));
    db::ListWriting list(m_session.writer());
    MK_CHECK(list.begin());
    MK_CHECK(list.leaveOutIndexes());
    for (; m_report.customers < m_size.customers; ++m_report.customers) {
        MK_CHECK(askWhetherToGoOn());
        MK_CHECK(addCustomer(static_cast<int>(m_report.customers) + 1));
    }
    return list.end([this](qint64, qint64) { return go(m_size.customers); });
}

db::Result<void> Filler::addCustomer(int number)
{
    db::Customer person = samplePerson(m_people, m_clock.today(), number);
    const db::LifecycleStage stage = person.stage;
    const QTime opened(9, 0);
    const db::Act came{QDateTime(person.since, opened, m_clock.zone()).toMSecsSinceEpoch(), person.since};
    // Who is a customer today was a prospect first; some of them came over during the last year.
    const bool existing = db::audienceOf(stage) == db::Audience::Existing;
    if (existing)
        person.stage = db::LifecycleStage::Acquisition;
    person.createdAtMs = came.ms;
    MK_TRY(const auto id, m_session.writer().insert(person, came));
    MK_CHECK(m_session.sample().mark(id));
    m_ids.push_back(id);
    if (existing) {
        const qint64 known = std::max<qint64>(1, person.since.daysTo(m_clock.today()));
        const QDate bought =
            person.since.addDays(m_random.below(static_cast<int>(std::min<qint64>(known, 700))));
        const db::Act then{QDateTime(bought, QTime(16, 0), m_clock.zone()).toMSecsSinceEpoch(), bought};
        MK_CHECK(m_session.writer().setStage(id, stage, then));
    }
    if (m_random.chance(2)) {
        const QString where = m_english ? u"at the counter"_s : u"tại quầy"_s;
        const db::Consent refusal{{}, id, u"sms"_s, db::Purpose::Greeting, false, where, {}, came.ms};
        MK_CHECK(m_session.consents().record(refusal));
    }
    return {};
}

db::Result<void> Filler::addInteractions()
{
    if (m_ids.empty() || m_size.interactions == 0)
        return {};
    using Language = SampleContacts::Language;
    SampleContacts contacts(m_random, m_clock, m_english ? Language::English : Language::Vietnamese);
    db::ManyInteractions written(m_session.interactions());
    MK_CHECK(written.begin());
    for (; m_report.interactions < m_size.interactions; ++m_report.interactions) {
        MK_CHECK(askWhetherToGoOn());
        MK_CHECK(written.add(contacts.next(m_ids)));
    }
    return written.end([this](qint64, qint64) { return go(m_size.customers + m_size.interactions); });
}

/// The last weeks' greetings as an agent would have left them: most sent, some skipped.
db::Result<void> Filler::addGreetings()
{
    for (int back = kGreetingDays; back >= 1 && m_report.greetings < kMostGreetings; --back) {
        if (!go(m_size.customers + m_size.interactions))
            return db::failure(db::ErrorKind::Cancelled, u"stopped before the greetings"_s);
        const QDate day = m_clock.today().addDays(-back);
        const Clock evening = Clock::fixedAt(QDateTime(day, QTime(19, 30), m_clock.zone()), m_clock.zone());
        // A large shop's history would be thousands of texts; a sample needs no more than one day of them.
        MK_TRY(const auto plan, GreetingPlan::load(m_session));
        qint64 due = 0;
        const auto counted =
            plan.forEach(m_session, day, day, [&due](const Occurrence &) { return ++due <= kMostGreetings; });
        if (!counted && counted.error().kind != db::ErrorKind::Cancelled)
            return counted;
        if (due > kMostGreetings)
            continue;
        MK_CHECK(prepareDays(m_session, evening, day, day));
        db::OutboxStore &outbox = m_session.outbox(); // invented, so nobody takes it back
        MK_TRY(const auto rows, outbox.list({day, day, db::MessageState::Planned, -1}));
        for (const db::OutboxMessage &row : rows) {
            MK_CHECK(m_random.chance(88)
                         ? outbox.markSent(row.id, evening.act())
                         : outbox.skip(row.id, keyOf(SkippedBecause::MetInPerson), evening.act()));
            ++m_report.greetings;
        }
    }
    return setPreparedUntil(m_session, m_clock.today().addDays(-1));
}

} // namespace

db::Result<SampleReport> makeSampleShop(db::Session &session, const Clock &clock, const SampleSize &size,
                                        const SampleProgress &progress)
{
    MK_TRY(const auto counts, session.customers().counts());
    if (counts.total() > 0)
        return db::failure(db::ErrorKind::Conflict,
                           u"the shop already has %1"_s.arg(counted(counts.total(), "customer")));
    MK_CHECK(ensureShop(session, clock));
    Filler filler(session, clock, size, progress);
    return session.inTransaction([&filler] { return filler.fill(); });
}

db::Result<db::Changed<bool>> openSampleShop(db::Session &session, const Clock &clock,
                                             const SampleProgress &progress)
{
    const auto report = makeSampleShop(session, clock, {}, progress);
    if (report)
        return db::Changed<bool>{true, report->changes};
    if (report.error().kind == db::ErrorKind::Cancelled)
        return db::Changed<bool>{false, {}};
    return tl::unexpected(report.error());
}

db::Result<db::Changed<bool>> startWithSample(db::Session &session, const QString &name,
                                              const QString &language, const Clock &clock,
                                              const SampleProgress &progress)
{
    const auto report = session.inTransaction([&]() -> db::Result<SampleReport> {
        MK_CHECK(endFirstStart(session, name, language));
        return makeSampleShop(session, clock, {}, progress);
    });
    if (report)
        return db::Changed<bool>{true, report->changes};
    if (report.error().kind == db::ErrorKind::Cancelled)
        return db::Changed<bool>{false, {}};
    return tl::unexpected(report.error());
}

} // namespace app
