#include "app/outbox/collecting/mail_news.h"

#include "app/core/cut_text.h"
#include "app/outbox/collecting/mail_proof.h"
#include "app/shop/shop_settings.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_store.h"
#include "db/customers/interaction_store.h"
#include "db/outbox/delivery_event_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestEventDetail = 500; ///< UTF-16 units

/// Of the contact in the timeline: under it stands by which mail it came.
const QString kMailboxReferences = u"mailbox"_s;

/// When it was written, as far as its Date can be believed: what answers was not written before what it
/// answers, nor in the future.
QDateTime believedTimeOf(const IncomingMail &mail, const MailOwner &owner, const db::Act &act)
{
    const qint64 earliest = owner.message ? owner.message->sentAtMs : 0;
    const qint64 written = mail.sentAt ? mail.sentAt->toMSecsSinceEpoch() : 0;
    const bool isBelieved = written > 0 && written >= earliest && written <= act.ms;
    return QDateTime::fromMSecsSinceEpoch(isBelieved ? written : act.ms, Qt::UTC);
}

} // namespace

MailNews::MailNews(db::Session &session, const IncomingMail &mail, const QString &hash, MailOwner owner,
                   const db::Act &act)
    : m_session(session), m_mail(mail), m_hash(hash), m_owner(std::move(owner)), m_act(act),
      m_writtenAt(believedTimeOf(mail, m_owner, act))
{}

db::Result<MailEffect> MailNews::record(db::DeliveryKind kind, const QString &detail, MailEffect effect)
{
    const db::OutboxMessage &message = *m_owner.message;
    MK_TRY(const bool isNew,
           m_session.deliveryEvents().record({message.id, kind, m_writtenAt.toMSecsSinceEpoch(),
                                              db::DeliverySource::Mailbox, mailReferenceOf(m_mail, m_hash),
                                              cutTo(detail.simplified(), kLongestEventDetail)}));
    if (!isNew)
        return MailEffect::Known;
    m_trace.changes.outbox = true;
    m_trace.subjects.append(u"message/%1/news"_s.arg(message.id.value));
    touch(m_owner.customers.first(), message.customerName);
    return effect;
}

db::Result<bool> MailNews::addContact(db::CustomerId customer)
{
    const QString reference = mailReferenceOf(m_mail, m_hash);
    MK_TRY(const auto before, m_session.interactions().byReference(kMailboxReferences, reference));
    MK_TRY(const auto rows, m_session.customers().rows({customer}));
    if (before || rows.isEmpty())
        return false;
    MK_TRY(const auto shop, ShopSettings::load(m_session));
    db::Interaction contact;
    contact.customer = customer;
    contact.occurredAtMs = m_writtenAt.toMSecsSinceEpoch();
    contact.occurredOn = m_writtenAt.toTimeZone(shop.zone).date();
    contact.channel = db::Channel::Email;
    contact.direction = db::Direction::In;
    contact.kind = db::InteractionKind::Message;
    contact.note = cutTo(m_mail.ownWords, kLongestReplyNote);
    contact.referenceSource = kMailboxReferences;
    contact.reference = reference;
    MK_TRY(const auto added, m_session.interactions().add(contact));
    m_trace.changes.interactions = true;
    m_trace.subjects.append(u"contact/%1/%2"_s.arg(customer.value).arg(added.value.value));
    touch(customer, rows.first().fullName);
    return true;
}

db::Result<bool> MailNews::refuse(db::CustomerId customer)
{
    MK_TRY(const auto ledger, m_session.consents().ledger(customer));
    if (std::ranges::any_of(
            ledger, [this](const db::Consent &line) { return provesMail(line.wording, m_mail, m_hash); }))
        return false;
    MK_TRY(const auto shop, ShopSettings::load(m_session));
    db::Consent line;
    line.customer = customer;
    line.channel = db::keyOf(db::Channel::Email);
    line.source = db::keyOf(db::Channel::Email);
    line.wording = mailProofOf(m_mail, m_hash);
    line.recordedAtMs = m_act.ms;
    line.way = db::ConsentWay::Message;
    line.givenOn = m_writtenAt.toTimeZone(shop.zone).date();
    for (const db::Purpose purpose : {db::Purpose::Care, db::Purpose::Greeting, db::Purpose::Promotion}) {
        line.purpose = purpose;
        MK_CHECK(m_session.consents().record(line));
        m_trace.subjects.append(
            u"consent/%1/%2/%3"_s.arg(QString::number(customer.value), db::keyOf(purpose), line.channel));
    }
    m_trace.changes.customers = true;
    MK_TRY(const auto rows, m_session.customers().rows({customer}));
    touch(customer, rows.isEmpty() ? QString() : rows.first().fullName); // a deleted customer's is not needed
    return true;
}

void MailNews::touch(db::CustomerId customer, const QString &name)
{
    if (m_trace.about.isEmpty())
        m_trace.about = name;
    if (!m_trace.changes.customerIds.contains(customer))
        m_trace.changes.customerIds.append(customer);
}

} // namespace app
