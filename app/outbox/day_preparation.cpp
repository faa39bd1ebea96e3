#include "app/outbox/day_preparation.h"

#include "app/greetings/greeting_plan.h"
#include "app/messages/audience_guard.h"
#include "app/messages/message_renderer.h"
#include "app/outbox/missed_greetings.h"
#include "app/outbox/not_reached.h"
#include "app/outbox/shared_number.h"
#include "app/people/channels.h"
#include "app/wording/fitting_words.h"
#include "db/customers/customer_reader.h"
#include "db/messages/template_store.h"
#include "db/outbox/outbox_store.h"
#include "db/session/session.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Rows a transaction: long enough to be fast, short enough that another writer waits only a moment.
constexpr qsizetype kBatch = 500;

/// What makes two greetings the same one.
struct OccurrenceKey
{
    qint64 customer = 0;
    QString occasion;
    int year = 0;

    friend bool operator==(const OccurrenceKey &, const OccurrenceKey &) = default;
    friend size_t qHash(const OccurrenceKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.customer, key.occasion, key.year);
    }
};

OccurrenceKey occurrenceKeyOf(const Occurrence &occurrence)
{
    return {occurrence.customer.value, occurrence.occasionKey, occurrence.occasionYear};
}

/// Whom a run enters.
enum class Whom
{
    Everybody,
    KnownThen ///< who was a customer on the day already: nobody has missed the others
};

/// One run. Templates are looked up once.
class Preparation final
{
public:
    Preparation(db::Session &session, const Clock &clock, GreetingPlan plan, ShopSettings shop,
                Whom whom = Whom::Everybody)
        : m_session(session), m_clock(clock), m_plan(std::move(plan)), m_renderer(std::move(shop)),
          m_whom(whom)
    {}

    db::Result<db::Changed<PrepareReport>> run(QDate from, QDate to, const PrepareProgress &progress);

private:
    db::Result<void> enter(const Occurrence &occurrence);
    db::Result<void> cancelWhatIsNoLongerDue(QDate from, QDate to, const QSet<OccurrenceKey> &due);
    db::Result<db::Template> wording(db::TemplateId id);
    bool isConcerned(const db::Customer &customer, QDate day) const;
    /// The same for this customer: companies have texts of their own.
    db::Result<db::Template> wordingFor(const db::Customer &customer, db::TemplateId id);

    db::Session &m_session;
    const Clock &m_clock;
    GreetingPlan m_plan;
    MessageRenderer m_renderer;
    Whom m_whom;
    QHash<db::TemplateId, db::Template> m_templates;
    std::optional<QList<db::Template>> m_all; ///< read for the first company
    PrepareReport m_report;
};

db::Result<db::Template> Preparation::wording(db::TemplateId id)
{
    if (const auto known = m_templates.constFind(id); known != m_templates.constEnd())
        return *known;
    MK_TRY(const auto text, m_session.templates().byId(id));
    m_templates.insert(id, text);
    return text;
}

bool Preparation::isConcerned(const db::Customer &customer, QDate day) const
{
    const QDateTime dayEnds(day.addDays(1), QTime(0, 0), m_clock.zone());
    return m_whom == Whom::Everybody || customer.createdAtMs < dayEnds.toMSecsSinceEpoch();
}

db::Result<db::Template> Preparation::wordingFor(const db::Customer &customer, db::TemplateId id)
{
    MK_TRY(const auto text, wording(id));
    if (customer.kind == db::CustomerKind::Person || text.recipient == db::CustomerKind::Company)
        return text;
    if (!m_all) {
        MK_TRY(auto all, m_session.templates().all());
        m_all = std::move(all);
    }
    const db::Template *own = companyTextBeside(text, *m_all);
    return own ? *own : text;
}

db::Result<db::Changed<PrepareReport>> Preparation::run(QDate from, QDate to, const PrepareProgress &progress)
{
    // The plan is read to its end first: writing while its cursor is open would move the ground under it.
    QList<Occurrence> planned;
    QList<db::MessageId> sharing; // skipped, because their number is greeted as another customer's
    QSet<OccurrenceKey> due;
    qint64 seen = 0;
    MK_CHECK(m_plan.forEach(m_session, from, to, [&](const Occurrence &occurrence) {
        if (occurrence.state == db::MessageState::Planned) {
            planned.append(occurrence);
            due.insert(occurrenceKeyOf(occurrence));
        } else if (isNotReached(occurrence)) {
            ++m_report.notReached;
        } else if (occurrence.state == db::MessageState::Skipped && greetedInstead(occurrence.reason)) {
            sharing.append(*occurrence.message);
            due.insert(occurrenceKeyOf(occurrence)); // another desk may plan it before we do
        }
        return !progress || (++seen % 1000) != 0 || progress(seen);
    }));

    for (qsizetype first = 0; first < planned.size(); first += kBatch) {
        if (progress && !progress(seen))
            return db::failure(db::ErrorKind::Cancelled,
                               u"stopped after %1 of %2"_s.arg(first).arg(planned.size()));
        MK_CHECK(m_session.inTransaction([&]() -> db::Result<void> {
            for (qsizetype i = first; i < std::min(first + kBatch, planned.size()); ++i) {
                MK_CHECK(enter(planned.at(i)));
            }
            return {};
        }));
    }
    MK_CHECK(cancelWhatIsNoLongerDue(from, to, due));
    MK_CHECK(m_session.inTransaction([&]() -> db::Result<void> {
        for (const db::MessageId id : std::as_const(sharing)) {
            MK_TRY(const auto planned, planIfNumberIsFree(m_session, id, m_clock.act()));
            m_report.refreshed += planned ? 1 : 0;
        }
        return {};
    }));
    db::ChangeSet changes;
    changes.outbox = m_report.added + m_report.refreshed + m_report.cancelled > 0;
    return db::Changed<PrepareReport>{m_report, changes};
}

db::Result<void> Preparation::enter(const Occurrence &occurrence)
{
    MK_TRY(const auto customer, m_session.reader().read(occurrence.customer));
    if (!isConcerned(customer, occurrence.date))
        return {};
    MK_TRY(const auto text, wordingFor(customer, occurrence.text));
    if (customer.deleted || refusal(text, customer))
        return {}; // changed since the plan was read a moment ago; the next plan knows
    const db::Occasion *occasion = m_plan.occasion(occurrence.occasionKey);
    const RenderedMessage rendered =
        m_renderer.render(text, customer, {occurrence.occasionDate, *occasion, occurrence.occasionYear});
    const QString address = addressFor(customer, *occurrence.channel);
    if (!rendered.sendable() || address.isEmpty()) {
        m_report.unwritten += isNotReached(occurrence) ? 1 : 0;
        return {};
    }
    db::OutboxMessage message;
    message.customer = occurrence.customer;
    message.occasionKey = occurrence.occasionKey;
    message.occasionYear = occurrence.occasionYear;
    message.occasionOn = occurrence.occasionDate;
    message.channel = *occurrence.channel;
    message.purpose = text.purpose;
    message.rule = occurrence.rule;
    message.templateId = text.id;
    message.templateVersion = text.version;
    message.address = address;
    message.dueOn = occurrence.date;
    message.dueAt = occurrence.time;
    message.subject = rendered.subject;
    message.text = rendered.text;
    if (!occurrence.message) {
        MK_TRY(const auto added, m_session.outbox().add(message, m_clock.act()));
        m_report.added += added.has_value() ? 1 : 0;
        return added ? skipIfNumberIsGreeted(m_session, *added, m_clock.act()).map([](bool) {})
                     : db::Result<void>();
    }
    message.id = *occurrence.message;
    MK_TRY(const auto before, m_session.outbox().byId(message.id));
    const bool same = before.text == message.text && before.subject == message.subject &&
                      before.address == message.address && before.channel == message.channel &&
                      before.dueOn == message.dueOn && before.dueAt == message.dueAt &&
                      before.occasionOn == message.occasionOn && before.templateId == message.templateId;
    if (!before.edited) {
        MK_TRY(const auto skipped, skipIfNumberIsGreeted(m_session, message.id, m_clock.act()));
        if (skipped)
            return {};
    }
    if (same || before.edited)
        return {};
    MK_TRY(const auto refreshed, m_session.outbox().rerender(message, m_clock.act()));
    m_report.refreshed += refreshed.isEmpty() ? 0 : 1;
    return {};
}

db::Result<void> Preparation::cancelWhatIsNoLongerDue(QDate from, QDate to, const QSet<OccurrenceKey> &due)
{
    MK_TRY(const auto rows, m_session.outbox().list({from, to, db::MessageState::Planned, -1}));
    return m_session.inTransaction([&]() -> db::Result<void> {
        for (const db::OutboxMessage &row : rows) {
            const bool greeting = !row.occasionKey.isEmpty();
            if (!greeting || due.contains({row.customer.value, row.occasionKey, row.occasionYear}))
                continue;
            MK_TRY(const auto cancelled,
                   m_session.outbox().cancel(row.id, u"no-longer-due"_s, m_clock.act()));
            m_report.cancelled += cancelled.isEmpty() ? 0 : 1;
        }
        return {};
    });
}

/// A clock that was wrong may have left a day that is still to come; a shop of an earlier edition, none. Then
/// what may still go is looked for.
QDate firstToEnter(QDate last, QDate today)
{
    return last.isValid() && last <= today ? std::max(last.addDays(1), today.addDays(-kDaysToCatchUp))
                                           : today.addDays(-kDaysToSendLate);
}

} // namespace

db::Result<db::Changed<PrepareReport>> prepareDays(db::Session &session, const Clock &clock, QDate from,
                                                   QDate to, const PrepareProgress &progress)
{
    MK_TRY(auto plan, GreetingPlan::load(session));
    MK_TRY(auto shop, ShopSettings::load(session));
    return Preparation(session, clock, std::move(plan), std::move(shop)).run(from, to, progress);
}

db::Result<db::Changed<PrepareReport>> prepareToday(db::Session &session, const Clock &clock,
                                                    const PrepareProgress &progress)
{
    const QDate today = clock.today();
    MK_TRY(const auto last, preparedUntil(session));
    MK_TRY(auto plan, GreetingPlan::load(session));
    MK_TRY(auto shop, ShopSettings::load(session));
    qint64 entered = 0;
    for (QDate day = firstToEnter(last, today); day < today; day = day.addDays(1)) {
        Preparation past(session, clock, plan, shop, Whom::KnownThen);
        MK_TRY(const auto one, past.run(day, day, progress));
        entered += one.value.added;
        MK_CHECK(setPreparedUntil(session, day)); // a day a time: what is stopped goes on from there
    }
    MK_TRY(auto prepared, Preparation(session, clock, std::move(plan), shop).run(today, today, progress));
    MK_TRY(const auto missed, settleMissed(session, clock, shop));
    if (last != today)
        MK_CHECK(setPreparedUntil(session, today));
    prepared.value.missed = missed.total();
    prepared.value.expired = missed.expired;
    prepared.changes.outbox |= entered + missed.total() > 0;
    return prepared;
}

} // namespace app
