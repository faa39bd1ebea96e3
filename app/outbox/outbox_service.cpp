#include "app/outbox/outbox_service.h"

#include "app/messages/audience_guard.h"
#include "app/messages/message_renderer.h"
#include "db/customers/customer_reader.h"
#include "db/messages/template_store.h"
#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Rows a transaction: long enough to be fast, short enough that another writer waits only a moment.
constexpr qsizetype kBatch = 500;

OccurrenceKey keyOf(const Occurrence &occurrence)
{
    return {occurrence.customer.value, occurrence.occasionKey, occurrence.occasionYear};
}

} // namespace

QString addressFor(const db::Customer &customer, db::Channel channel)
{
    const auto firstOf = [&customer](db::ContactKind kind, bool textOnly) {
        for (const db::ContactPoint &point : customer.contactPoints) {
            if (point.kind == kind && (!textOnly || point.takesText))
                return point.normalized;
        }
        return QString();
    };
    switch (channel) {
    case db::Channel::Phone:
        return firstOf(db::ContactKind::Phone, false);
    case db::Channel::Sms:
        return firstOf(db::ContactKind::Phone, true);
    case db::Channel::Email:
        return firstOf(db::ContactKind::Email, false);
    case db::Channel::Zalo: {
        const QString own = firstOf(db::ContactKind::Zalo, false);
        return own.isEmpty() ? firstOf(db::ContactKind::Phone, true) : own;
    }
    case db::Channel::Facebook:
        return firstOf(db::ContactKind::Facebook, false);
    case db::Channel::Store:
    case db::Channel::Chat:
    case db::Channel::Social:
    case db::Channel::Website:
        break;
    }
    return {};
}

OutboxService::OutboxService(db::Session &session, Clock clock)
    : m_session(session), m_clock(std::move(clock))
{}

db::Act OutboxService::now() const
{
    return {m_clock.nowMs(), m_clock.today()};
}

db::Result<db::Template> OutboxService::wording(db::TemplateId id)
{
    if (const auto known = m_templates.constFind(id); known != m_templates.constEnd())
        return *known;
    auto text = m_session.templates().byId(id);
    if (text)
        m_templates.insert(id, *text);
    return text;
}

db::Result<PrepareReport> OutboxService::prepare(QDate from, QDate to, const Progress &progress)
{
    MK_TRY(const auto plan, GreetingPlan::load(m_session));
    MK_TRY(auto shop, ShopSettings::load(m_session));
    MessageRenderer renderer(std::move(shop));
    m_templates.clear();

    // The plan is read to its end first: writing while its cursor is open would move the ground under it.
    PrepareReport report;
    QList<Occurrence> planned;
    QSet<OccurrenceKey> due;
    qint64 seen = 0;
    MK_CHECK(plan.forEach(m_session, from, to, [&](const Occurrence &occurrence) {
        if (occurrence.state == db::MessageState::Planned) {
            planned.append(occurrence);
            due.insert(keyOf(occurrence));
        } else if (occurrence.state == db::MessageState::Skipped && !occurrence.message) {
            ++report.notReached;
        }
        return !progress || (++seen % 1000) != 0 || progress(seen);
    }));

    for (qsizetype first = 0; first < planned.size(); first += kBatch) {
        if (progress && !progress(seen))
            return db::failure(db::ErrorKind::Cancelled,
                               u"stopped after %1 of %2"_s.arg(first).arg(planned.size()));
        MK_CHECK(m_session.inTransaction([&]() -> db::Result<bool> {
            for (qsizetype i = first; i < std::min(first + kBatch, planned.size()); ++i) {
                if (const auto one = enter(planned.at(i), plan, renderer, report); !one)
                    return one;
            }
            return true;
        }));
    }
    MK_CHECK(cancelWhatIsNoLongerDue(from, to, due, report));
    report.changes.outbox = report.added + report.refreshed + report.cancelled > 0;
    return report;
}

db::Result<bool> OutboxService::enter(const Occurrence &occurrence, const GreetingPlan &plan,
                                      MessageRenderer &renderer, PrepareReport &report)
{
    MK_TRY(const auto text, wording(occurrence.text));
    MK_TRY(const auto customer, m_session.reader().read(occurrence.customer));
    if (customer.deleted || refusal(text, customer.stage))
        return false; // changed since the plan was read a moment ago; the next plan knows
    const db::Occasion *occasion = plan.occasion(occurrence.occasionKey);
    const RenderedMessage rendered =
        renderer.render(text, customer, {occurrence.occasionDate, *occasion, occurrence.occasionYear});
    const QString address = addressFor(customer, *occurrence.channel);
    if (!rendered.sendable() || address.isEmpty()) {
        ++report.unwritten;
        return false;
    }
    db::OutboxMessage message;
    message.customer = occurrence.customer;
    message.occasionKey = occurrence.occasionKey;
    message.occasionYear = occurrence.occasionYear;
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
        report.added += added.has_value() ? 1 : 0;
        return true;
    }
    message.id = *occurrence.message;
    MK_TRY(const auto before, m_session.outbox().byId(message.id));
    const bool same = before.text == message.text && before.subject == message.subject &&
                      before.address == message.address && before.channel == message.channel &&
                      before.dueOn == message.dueOn && before.dueAt == message.dueAt &&
                      before.templateId == message.templateId;
    if (same || before.edited)
        return true;
    MK_TRY(const auto refreshed, m_session.outbox().rerender(message, m_clock.act()));
    report.refreshed += refreshed.isEmpty() ? 0 : 1;
    return true;
}

db::Result<void> OutboxService::cancelWhatIsNoLongerDue(QDate from, QDate to, const QSet<OccurrenceKey> &due,
                                                        PrepareReport &report)
{
    MK_TRY(const auto rows, m_session.outbox().list({from, to, db::MessageState::Planned, -1}));
    for (const db::OutboxMessage &row : rows) {
        const bool greeting = !row.occasionKey.isEmpty();
        if (!greeting || due.contains({row.customer.value, row.occasionKey, row.occasionYear}))
            continue;
        MK_TRY(const auto cancelled, m_session.outbox().cancel(row.id, u"no-longer-due"_s, m_clock.act()));
        report.cancelled += cancelled.isEmpty() ? 0 : 1;
    }
    return {};
}

db::Result<db::ChangeSet> OutboxService::markSent(db::MessageId id)
{
    const auto message = m_session.outbox().byId(id);
    if (!message)
        return tl::unexpected(message.error());
    MK_TRY(const auto text, m_session.templates().byId(message->templateId));
    const auto customer = m_session.reader().read(message->customer);
    if (!customer)
        return tl::unexpected(customer.error());
    const bool open =
        message->state == db::MessageState::Planned || message->state == db::MessageState::Approved;
    if (open) {
        if (const auto refused = refusal(text, customer->stage))
            return db::failure(db::ErrorKind::Conflict,
                               u"message %1: %2"_s.arg(id.value).arg(refused->reason));
        if (customer->deleted)
            return db::failure(db::ErrorKind::Conflict,
                               u"message %1: the customer is deleted"_s.arg(id.value));
    }
    return m_session.outbox().markSent(
        id, now()); // the schema asks both questions again, in the same transaction
}

db::Result<db::ChangeSet> OutboxService::skip(db::MessageId id, const QString &reason)
{
    return m_session.outbox().skip(id, reason, now());
}

db::Result<db::ChangeSet> OutboxService::reopen(db::MessageId id)
{
    return m_session.outbox().reopen(id, now());
}

} // namespace app
