#include "app/start/sample_shop.h"

#include "app/core/counted.h"
#include "app/greetings/greeting_plan.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/missed_greetings.h"
#include "app/outbox/skip_reasons.h"
#include "app/shop/shop_settings.h"
#include "app/start/sample_hours.h"
#include "app/start/sample_people.h"
#include "app/start/shop_setup.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_store.h"
#include "db/customers/customer_writer.h"
#include "db/customers/interaction_store.h"
#include "db/outbox/outbox_store.h"
#include "db/safekeeping/sample_store.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kBatch = 10'000;       // rows a transaction
constexpr qint64 kMostAtOnce = 100'000; // rows that are one transaction altogether
constexpr qint64 kLookEvery = 100;      // rows between two looks at the stop flag
constexpr int kGreetingDays = 42;
constexpr qint64 kMostGreetings = 400;

/// One shop being filled.
class Filler final
{
public:
    Filler(db::Session &session, const Clock &clock, const SampleSize &size, const SampleProgress &progress)
        : m_session(session), m_clock(clock), m_size(size), m_progress(progress), m_people(size.seed),
          m_random(size.seed * 31 + 7)
    {}

    db::Result<SampleReport> fill();

private:
    db::Result<void> markShop();
    db::Result<void> addCustomer(int number);
    db::Result<void> addInteraction();
    db::Result<void> addGreetings();
    bool go(qint64 done) const
    {
        return !m_progress || m_progress(done, m_size.customers + m_size.interactions);
    }
    template <class One> db::Result<void> inBatches(qint64 count, qint64 before, One one);

    db::Session &m_session;
    const Clock &m_clock;
    SampleSize m_size;
    const SampleProgress &m_progress;
    RandomStream m_people; ///< of its own, so that people do not depend on how many contacts there are
    RandomStream m_random;
    SampleReport m_report;
    std::vector<db::CustomerId> m_ids;
    bool m_english = false;
};

struct Habit
{
    db::InteractionKind kind;
    db::Channel channel;
    db::Direction direction;
    int weight;
    const char16_t *noteVi;
    const char16_t *noteEn;
};
using Kind = db::InteractionKind;
using db::Channel;
using db::Direction;
constexpr Habit kHabits[] = {
    {Kind::Visit, Channel::Store, Direction::In, 22, u"Ghé xem cây", u"Came to look at plants"},
    {Kind::Purchase, Channel::Store, Direction::In, 20, u"Mua tại quầy", u"Bought at the counter"},
    {Kind::Purchase, Channel::Website, Direction::In, 6, u"Đặt trên trang web", u"Ordered on the website"},
    {Kind::Message, Channel::Zalo, Direction::In, 12, u"Nhắn hỏi qua Zalo", u"Asked by Zalo"},
    {Kind::Message, Channel::Zalo, Direction::Out, 10, u"Nhắn hỏi thăm", u"Wrote to ask how it goes"},
    {Kind::Call, Channel::Phone, Direction::In, 6, u"Gọi hỏi giờ mở cửa", u"Called to ask when we open"},
    {Kind::Call, Channel::Phone, Direction::Out, 5, u"Gọi báo đã có hàng", u"Called: the order has arrived"},
    {Kind::Question, Channel::Facebook, Direction::In, 5, u"Hỏi giá chậu lan",
     u"Asked what a potted orchid costs"},
    {Kind::Comment, Channel::Social, Direction::In, 4, u"Bình luận bài đăng", u"Commented on a post"},
    {Kind::Review, Channel::Website, Direction::In, 2, u"Đánh giá sau mua", u"Reviewed a purchase"},
    {Kind::SurveyAnswer, Channel::Sms, Direction::In, 3, u"Trả lời khảo sát", u"Answered the survey"},
    {Kind::Complaint, Channel::Phone, Direction::In, 1, u"Hoa héo khi giao",
     u"Flowers had wilted on delivery"},
    {Kind::Referral, Channel::Store, Direction::In, 2, u"Giới thiệu bạn đến", u"Brought a friend"},
    {Kind::Message, Channel::Email, Direction::Out, 2, u"Gửi thư cảm ơn", u"Sent a letter of thanks"}};

template <class One> db::Result<void> Filler::inBatches(qint64 count, qint64 before, One one)
{
    for (qint64 first = 0; first < count; first += kBatch) {
        MK_CHECK(m_session.inTransaction([&]() -> db::Result<void> {
            for (qint64 i = first; i < std::min(first + kBatch, count); ++i) {
                if (i % kLookEvery == 0 && !go(before + i))
                    return db::failure(db::ErrorKind::Cancelled,
                                       u"stopped after %1 rows"_s.arg(before + first));
                MK_CHECK(one(i));
            }
            return {};
        }));
    }
    return {};
}

db::Result<SampleReport> Filler::fill()
{
    MK_CHECK(m_session.inTransaction([this] { return markShop(); }));
    m_ids.reserve(static_cast<std::size_t>(m_size.customers));
    MK_CHECK(
        inBatches(m_size.customers, 0, [this](qint64 i) { return addCustomer(static_cast<int>(i) + 1); }));
    if (!m_ids.empty())
        MK_CHECK(
            inBatches(m_size.interactions, m_size.customers, [this](qint64) { return addInteraction(); }));
    MK_CHECK(addGreetings());
    m_report.changes = db::ChangeSet::everything();
    return m_report;
}

/// Before the first row, so that half a sample is known for one.
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
    ++m_report.customers;
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

db::Result<void> Filler::addInteraction()
{
    const Habit &habit = m_random.pickWeighted(std::span<const Habit>(kHabits));
    db::Interaction contact;
    // Squared: a few come often, many rarely; and more lately than long ago.
    const double who = m_random.below(1'000'000) / 1e6;
    contact.customer = m_ids.at(static_cast<std::size_t>(who * who * static_cast<double>(m_ids.size())));
    const double when = m_random.below(1'000'000) / 1e6;
    contact.occurredOn = m_clock.today().addDays(-static_cast<qint64>(when * (1 + when) * 365));
    const QTime at = QTime(8, 0).addSecs(m_random.below(12 * 3600));
    contact.occurredAtMs = QDateTime(contact.occurredOn, at, m_clock.zone()).toMSecsSinceEpoch();
    if (contact.occurredAtMs > m_clock.nowMs()) {
        contact.occurredOn = contact.occurredOn.addDays(-1);
        contact.occurredAtMs -= qint64(24) * 3600 * 1000;
    }
    contact.kind = habit.kind;
    contact.channel = habit.channel;
    contact.direction = habit.direction;
    contact.note = QString::fromUtf16(m_english ? habit.noteEn : habit.noteVi);
    if (contact.kind == db::InteractionKind::Purchase)
        contact.amount = (50 + m_random.below(950)) * 1000;
    if (contact.kind == db::InteractionKind::SurveyAnswer || contact.kind == db::InteractionKind::Review)
        contact.score = std::min(10, 5 + m_random.below(4) + m_random.below(3));
    MK_CHECK(m_session.interactions().add(contact));
    ++m_report.interactions;
    return {};
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
    if (size.customers + size.interactions <= kMostAtOnce)
        return session.inTransaction([&filler] { return filler.fill(); });
    auto filled = filler.fill();
    if (!filled) {
        const auto taken = session.inTransaction([&session] { return takeSampleOut(session); });
        if (!taken)
            return db::failure(filled.error().kind, u"%1; a part of the sample shop is left: %2"_s.arg(
                                                        filled.error().detail, taken.error().detail));
    }
    return filled;
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
