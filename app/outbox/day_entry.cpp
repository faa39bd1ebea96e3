#include "app/outbox/day_entry.h"

#include "app/greetings/greeting_bars.h"
#include "app/messages/audience_guard.h"
#include "app/outbox/not_reached.h"
#include "app/outbox/shared_number.h"
#include "app/wording/fitting_words.h"
#include "db/customers/customer_reader.h"
#include "db/session/session.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Rows a transaction: long enough to be fast, short enough that another writer waits only a moment.
constexpr qsizetype kEntriesAStep = 500;

OccurrenceKey occurrenceKeyOf(const Occurrence &occurrence)
{
    return {occurrence.customer.value, occurrence.occasionKey, occurrence.occasionYear};
}

} // namespace

DayEntry::DayEntry(const Clock &clock, GreetingPlan plan, ShopSettings shop)
    : m_clock(clock), m_plan(std::move(plan)), m_renderer(std::move(shop))
{}

void DayEntry::begin(Days days, Whom whom)
{
    m_days = days;
    m_whom = whom;
    m_isRead = false;
    m_planned.clear();
    m_next = 0;
    m_sharing.clear();
    m_due.clear();
    m_report = {};
}

db::Result<db::Template> DayEntry::wording(db::Session &session, db::TemplateId id)
{
    if (const auto known = m_templates.constFind(id); known != m_templates.constEnd())
        return *known;
    MK_TRY(const auto text, session.templates().byId(id));
    m_templates.insert(id, text);
    return text;
}

bool DayEntry::isConcerned(const db::Customer &customer, QDate day) const
{
    const QDateTime dayEnds(day.addDays(1), QTime(0, 0), m_clock.zone());
    return m_whom != Whom::KnownThen || customer.createdAtMs < dayEnds.toMSecsSinceEpoch();
}

db::Result<db::Template> DayEntry::wordingFor(db::Session &session, const db::Customer &customer,
                                              db::TemplateId id)
{
    MK_TRY(const auto text, wording(session, id));
    if (customer.kind == db::CustomerKind::Person || text.recipient == db::CustomerKind::Company)
        return text;
    if (!m_all) {
        MK_TRY(auto all, session.templates().all());
        m_all = std::move(all);
    }
    const db::Template *own = companyTextBeside(text, *m_all);
    return own ? *own : text;
}

db::Result<bool> DayEntry::step(db::Session &session, const PrepareProgress &progress)
{
    if (!m_isRead) {
        MK_CHECK(readPlan(session, progress));
        m_isRead = true;
    } else if (m_next < m_planned.size()) {
        if (progress && !progress(m_seen))
            return db::failure(db::ErrorKind::Cancelled,
                               u"stopped after %1 of %2"_s.arg(m_next).arg(m_planned.size()));
        MK_CHECK(enterSome(session));
    } else {
        MK_CHECK(finish(session));
        return false;
    }
    return true;
}

db::Result<void> DayEntry::readPlan(db::Session &session, const PrepareProgress &progress)
{
    MK_TRY(m_restored, lastRestored(session));
    return m_plan.forEach(session, m_days.from, m_days.to, [&](const Occurrence &occurrence) {
        if (occurrence.state == db::MessageState::Planned) {
            const bool isOver = occurrence.message || occurrence.occasionDate < m_clock.today();
            if (m_whom != Whom::StillAhead || !isOver)
                m_planned.append(occurrence);
            m_due.insert(occurrenceKeyOf(occurrence));
        } else if (isNotReached(occurrence)) {
            ++m_report.notReached;
        } else if (occurrence.state == db::MessageState::Skipped && greetedInstead(occurrence.reason)) {
            m_sharing.append(*occurrence.message);
            m_due.insert(occurrenceKeyOf(occurrence)); // another desk may plan it before we do
        }
        return !progress || (++m_seen % 1000) != 0 || progress(m_seen);
    });
}

db::Result<void> DayEntry::enterSome(db::Session &session)
{
    const qsizetype end = std::min(m_next + kEntriesAStep, m_planned.size());
    return session.inTransaction([&]() -> db::Result<void> {
        for (; m_next < end; ++m_next)
            MK_CHECK(enter(session, m_planned.at(m_next)));
        return {};
    });
}

db::Result<void> DayEntry::finish(db::Session &session)
{
    MK_CHECK(cancelWhatIsNoLongerDue(session));
    return session.inTransaction([&]() -> db::Result<void> {
        for (const db::MessageId id : std::as_const(m_sharing)) {
            MK_TRY(const auto planned, planIfNumberIsFree(session, id, m_clock.act()));
            m_report.refreshed += planned ? 1 : 0;
        }
        return {};
    });
}

db::Result<void> DayEntry::enter(db::Session &session, const Occurrence &occurrence)
{
    MK_TRY(const auto customer, session.reader().read(occurrence.customer));
    if (!isConcerned(customer, occurrence.date))
        return {};
    MK_TRY(const auto text, wordingFor(session, customer, occurrence.text));
    if (customer.deleted || refusal(text, customer))
        return {}; // changed since the plan was read a moment ago; the next plan knows
    const db::Occasion *occasion = m_plan.occasion(occurrence.occasionKey);
    const RenderedMessage rendered =
        m_renderer.render(text, customer, {occurrence.occasionDate, *occasion, occurrence.occasionYear});
    MK_TRY(const auto address, addressNow(session, customer, text.purpose, *occurrence.channel));
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
    if (!occurrence.message)
        return addEntry(session, message, customer);
    message.id = *occurrence.message;
    return refresh(session, message);
}

db::Result<void> DayEntry::addEntry(db::Session &session, const db::OutboxMessage &message,
                                    const db::Customer &customer)
{
    MK_TRY(const auto added, session.outbox().add(message, m_clock.act()));
    if (!added)
        return {};
    ++m_report.added;
    MK_TRY(const bool skipped, skipIfNumberIsGreeted(session, *added, m_clock.act()));
    if (m_restored && !skipped && customer.createdAtMs <= m_restored->atMs) // who came later had nothing yet
        MK_CHECK(doubtIfRestored(session, *m_restored, *added, m_clock));
    return {};
}

// What is planned already, as it would be planned now.
db::Result<void> DayEntry::refresh(db::Session &session, const db::OutboxMessage &message)
{
    MK_TRY(const auto before, session.outbox().byId(message.id));
    const bool same = before.text == message.text && before.subject == message.subject &&
                      before.address == message.address && before.channel == message.channel &&
                      before.dueOn == message.dueOn && before.dueAt == message.dueAt &&
                      before.occasionOn == message.occasionOn && before.templateId == message.templateId;
    if (!before.edited) {
        MK_TRY(const auto skipped, skipIfNumberIsGreeted(session, message.id, m_clock.act()));
        if (skipped)
            return {};
    }
    if (same || before.edited)
        return {};
    MK_TRY(const auto refreshed, session.outbox().rerender(message, m_clock.act()));
    m_report.refreshed += refreshed.isEmpty() ? 0 : 1;
    return {};
}

db::Result<void> DayEntry::cancelWhatIsNoLongerDue(db::Session &session)
{
    MK_TRY(const auto rows, session.outbox().list({m_days.from, m_days.to, db::MessageState::Planned, -1}));
    return session.inTransaction([&]() -> db::Result<void> {
        for (const db::OutboxMessage &row : rows) {
            const bool greeting = !row.occasionKey.isEmpty();
            if (!greeting || m_due.contains({row.customer.value, row.occasionKey, row.occasionYear}))
                continue;
            MK_TRY(const auto cancelled, session.outbox().cancel(row.id, u"no-longer-due"_s, m_clock.act()));
            m_report.cancelled += cancelled.isEmpty() ? 0 : 1;
        }
        return {};
    });
}

} // namespace app
