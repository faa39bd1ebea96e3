#include "app/outbox/campaign/dry_run.h"

#include "app/messages/message_check.h"
#include "app/messages/sms_parts.h"
#include "app/outbox/accounts/default_account.h"
#include "app/outbox/accounts/mail_presets.h"
#include "app/outbox/policy/ask_policy.h"
#include "app/outbox/policy/gather_facts.h"
#include "app/outbox/sending/sendable.h"
#include "app/outbox/sending/sender_kind.h"
#include "app/people/channels.h"
#include "app/segments/condition_json.h"
#include "app/segments/segment_query.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_reader.h"
#include "db/outbox/campaign_store.h"
#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kAskedAtOnce = 100; // between two looks at whether to stop
constexpr qint64 kMsOfMinute = 60'000;

/// What people do not read to its end; a mail may be as long as it likes.
bool isTooLongForChannel(const db::OutboxMessage &message)
{
    if (isPaidByPart(message.channel))
        return countSms(message.text).parts > kMostSmsParts;
    return !hasSubject(message.channel) && message.text.size() > kMostCharacters;
}

/// The ledger knows hours by the minute.
QDateTime wholeMinute(const QDateTime &at)
{
    const qint64 minutes = (at.toMSecsSinceEpoch() + kMsOfMinute - 1) / kMsOfMinute;
    return QDateTime::fromMSecsSinceEpoch(minutes * kMsOfMinute, at.timeZone());
}

void addRecipientFinding(QString &findings, const QString &key)
{
    if (!findings.split(u',').contains(key))
        findings += findings.isEmpty() ? key : u',' + key;
}

/// In their order.
std::vector<db::CustomerId> eachOnce(const QList<db::CustomerId> &customers)
{
    QSet<db::CustomerId> met;
    std::vector<db::CustomerId> once;
    for (const db::CustomerId customer : customers) {
        if (met.contains(customer))
            continue;
        met.insert(customer);
        once.push_back(customer);
    }
    return once;
}

db::Result<std::vector<db::CustomerId>> campaignRecipients(db::Session &session, const CampaignDraft &draft,
                                                           const Clock &clock)
{
    if (draft.condition.isEmpty())
        return eachOnce(draft.customers);
    MK_TRY(const auto condition, conditionFromText(draft.condition));
    return customersMeeting(session, condition, clock);
}

} // namespace

DryRun::DryRun(const Clock &clock, TemplateLibrary library)
    : m_clock(clock), m_library(std::move(library)), m_renderer(m_library.shop)
{}

db::Result<DryRun> DryRun::begin(db::Session &session, const CampaignDraft &draft, const Clock &clock)
{
    MK_TRY(auto library, loadTemplates(session));
    DryRun run(clock, std::move(library));
    MK_CHECK(run.readCourse(session, draft));
    MK_TRY(run.m_recipients, campaignRecipients(session, draft, clock));
    if (run.m_recipients.empty())
        return db::failure(db::ErrorKind::InvalidInput, u"no customer is meant"_s);
    return run;
}

db::Result<void> DryRun::readCourse(db::Session &session, const CampaignDraft &draft)
{
    const db::Template *text = m_library.find(draft.text);
    if (!text || text->archived)
        return db::failure(db::ErrorKind::NotFound, u"template %1"_s.arg(draft.text.value));
    if (draft.textVersion.value_or(text->version) != text->version)
        return tl::unexpected(db::Error{db::ErrorKind::Conflict,
                                        u"template %1 was changed"_s.arg(draft.text.value),
                                        db::kDoneMeanwhile.toString()});
    m_text = *text;
    m_text.channel = draft.channel.value_or(text->channel);
    const QDateTime hour(draft.dueOn, draft.dueAt, m_library.shop.zone);
    if (!draft.dueOn.isValid() || !draft.dueAt.isValid() || !hour.isValid())
        return db::failure(db::ErrorKind::InvalidInput, u"no such day or hour"_s);
    if (draft.dueOn < m_clock.today())
        return db::failure(db::ErrorKind::InvalidInput,
                           u"%1 is over"_s.arg(draft.dueOn.toString(Qt::ISODate)));
    m_at = std::max(hour, m_clock.now().toTimeZone(m_library.shop.zone));
    MK_TRY(m_limits, loadSendLimits(session));
    MK_TRY(const auto accounts, selfSendingAccounts(session));
    const auto account = accounts.constFind(m_text.channel);
    if (account != accounts.cend())
        m_account = *account;
    if (m_account && m_account->kind == db::AccountKind::Smtp) {
        MK_TRY(m_mailSize, mailSizeOf(session, m_text.id));
    }
    m_sender = m_account ? senderKindOf(m_account->kind) : senderByHand(m_text.channel);
    return {};
}

bool DryRun::write(const db::Customer &customer, QDate day, db::OutboxMessage &message)
{
    const RenderedMessage rendered =
        m_renderer.render(m_text, customer, m_library.dayFor(customer, m_text.occasionKey, day));
    message.subject = rendered.subject;
    message.text = rendered.text;
    return rendered.sendable();
}

db::Result<db::OutboxMessage> DryRun::messageTo(db::Session &session, const db::Customer &customer) const
{
    db::OutboxMessage message;
    message.customer = customer.id;
    message.customerName = customer.fullName;
    message.channel = m_text.channel;
    message.purpose = m_text.purpose;
    message.templateId = m_text.id;
    message.templateVersion = m_text.version;
    message.dueOn = m_at.date();
    message.dueAt = m_at.time();
    MK_TRY(const auto barred, session.consents().barredAddresses(customer.id, m_text.purpose));
    message.address = addressFor(customer, m_text.channel, barred);
    if (message.address.isEmpty()) // one that is barred is named as such
        message.address = addressFor(customer, m_text.channel);
    return message;
}

db::Result<SendVerdict> DryRun::verdictOn(db::Session &session, const db::OutboxMessage &message,
                                          bool isComplete) const
{
    MK_TRY(auto facts, sendFactsOfDraft(session, message, m_at, m_sender));
    facts.complete = facts.complete && isComplete;
    facts.goesToAnother = facts.goesToAnother || m_taken.contains(message.address);
    return decide(facts, m_limits);
}

db::Result<void> DryRun::tryAccount(db::Session &session, DryRunRow &row) const
{
    if (!m_account)
        return {};
    auto sendable = m_account->kind == db::AccountKind::Smtp
                        ? checkMailSize(m_mailSize, *m_account)
                        : checkSendable(session, &m_library, row.message, *m_account);
    if (sendable || sendable.error().kind != db::ErrorKind::InvalidInput || sendable.error().reason.isEmpty())
        return sendable;
    addRecipientFinding(row.findings, sendable.error().reason);
    return {};
}

void DryRun::move(const SendVerdict &verdict, const db::Customer &customer, DryRunRow &row)
{
    const QDateTime later = wholeMinute(verdict.earliest);
    row.moved = keysOf(verdict.rules);
    row.message.dueOn = later.date();
    row.message.dueAt = later.time();
    if (later.date() != m_at.date() && !write(customer, later.date(), row.message))
        addRecipientFinding(row.findings, keyOf(SendRule::MissingData));
}

db::Result<DryRunRow> DryRun::ask(db::Session &session, db::CustomerId recipient)
{
    DryRunRow row;
    row.message.customer = recipient;
    const auto customer = session.reader().read(recipient);
    if (!customer && customer.error().kind != db::ErrorKind::NotFound)
        return tl::unexpected(customer.error());
    if (!customer) {
        row.findings = keyOf(SendRule::Deleted);
        return row;
    }
    MK_TRY(row.message, messageTo(session, *customer));
    const bool isComplete = write(*customer, row.message.dueOn, row.message);
    MK_TRY(const auto verdict, verdictOn(session, row.message, isComplete));
    if (verdict.kind == SendVerdict::Kind::Refused)
        row.findings = keysOf(verdict.rules);
    if (isTooLongForChannel(row.message))
        addRecipientFinding(row.findings, kTooLongKey.toString());
    MK_CHECK(tryAccount(session, row));
    if (verdict.kind == SendVerdict::Kind::Later)
        move(verdict, *customer, row);
    MK_TRY(const bool hasTheSame, session.campaigns().hasTheSame(row.message));
    if (hasTheSame)
        addRecipientFinding(row.findings, kSameCampaignKey.toString());
    if (row.findings.isEmpty())
        m_taken.insert(row.message.address);
    return row;
}

db::Result<void> DryRun::askAll(db::Session &session, const Progress &progress, const Take &take)
{
    for (qint64 done = 0; done < size(); ++done) {
        if (done % kAskedAtOnce == 0 && !progress(done, size()))
            return db::failure(db::ErrorKind::Cancelled, u"stopped after %1 of %2"_s.arg(done).arg(size()));
        MK_TRY(const auto row, ask(session, m_recipients.at(static_cast<std::size_t>(done))));
        MK_CHECK(take(row));
    }
    return {};
}

} // namespace app
