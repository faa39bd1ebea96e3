#pragma once

#include "app/core/command.h"
#include "app/outbox/collecting/mail_effect.h"
#include "app/outbox/collecting/mail_owner.h"

namespace app {

constexpr qsizetype kLongestReplyNote = 2000; ///< UTF-16 units of a person's words in the timeline

/// Enters the news of one mail, and collects the trace of it. The caller holds the transaction. The session
/// and the mail outlive it.
class MailNews final
{
public:
    /// `hash`: mailHashOf() its bytes.
    MailNews(db::Session &session, const IncomingMail &mail, const QString &hash, MailOwner owner,
             const db::Act &act);

    const IncomingMail &mail() const { return m_mail; }
    const MailOwner &owner() const { return m_owner; }

    /// A delivery event of the message, which there must be: `effect`, or Known where it is there already.
    [[nodiscard]] db::Result<MailEffect> record(db::DeliveryKind kind, const QString &detail,
                                                MailEffect effect);
    /// The person's own words in the timeline. False: they stand there already, or the customer is deleted.
    [[nodiscard]] db::Result<bool> addContact(db::CustomerId customer);
    /// Every purpose by e-mail, with the proof. False: the ledger has it already, even voided.
    [[nodiscard]] db::Result<bool> refuse(db::CustomerId customer);

    const Trace &trace() const { return m_trace; }

private:
    void touch(db::CustomerId customer, const QString &name);

    db::Session &m_session;
    const IncomingMail &m_mail;
    QString m_hash;
    MailOwner m_owner;
    db::Act m_act;
    QDateTime m_writtenAt; ///< never later than now, nor before what it is about
    Trace m_trace;
};

} // namespace app
