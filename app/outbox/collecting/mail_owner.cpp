#include "app/outbox/collecting/mail_owner.h"

#include "app/people/email_address.h"
#include "db/customers/customer_reader.h"
#include "db/customers/merge_store.h"
#include "db/outbox/delivery_event_store.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

bool isSameAddress(const QString &one, const QString &other)
{
    const auto address = normalizedEmail(one);
    return address && address == normalizedEmail(other);
}

/// Message-IDs of ours that it may be about, the likeliest first.
QStringList namedIdsOf(const IncomingMail &mail)
{
    if (mail.delivery)
        return {mail.delivery->originalMessageId};
    if (mail.feedback)
        return {mail.feedback->originalMessageId};
    return mail.answersTo;
}

/// Whose mail it is: who writes or complains, or whom a server could not reach.
QStringList addressesOf(const IncomingMail &mail)
{
    if (mail.feedback)
        return {mail.feedback->recipient};
    if (!mail.delivery)
        return {mail.from.address};
    QStringList reported;
    for (const RecipientReport &report : mail.delivery->recipients)
        reported.append(report.recipient);
    return reported;
}

/// The number at the end: 42 of "u42" and of "unsubscribe 42"; 0: there is none.
qint64 numberAtEndOf(const QString &text)
{
    qsizetype begin = text.size();
    while (begin > 0 && text.at(begin - 1) >= u'0' && text.at(begin - 1) <= u'9')
        --begin;
    return text.sliced(begin).toLongLong(); // 0 also of what is too long
}

db::Result<std::optional<db::OutboxMessage>> namedMessage(db::Session &session, const IncomingMail &mail)
{
    for (const QString &id : namedIdsOf(mail)) {
        if (id.isEmpty())
            continue;
        MK_TRY(const auto found, session.deliveryEvents().messageOf(id));
        if (found) {
            MK_TRY(auto message, session.outbox().byId(*found));
            return std::optional(std::move(message));
        }
    }
    return std::nullopt;
}

db::Result<std::optional<db::OutboxMessage>> numberedMessage(db::Session &session, const IncomingMail &mail)
{
    QList<qint64> numbers{numberAtEndOf(mail.tag)};
    if (mail.kind == IncomingKind::Unsubscribe)
        numbers.append(numberAtEndOf(mail.subject));
    const QStringList addresses = addressesOf(mail);
    for (const qint64 number : std::as_const(numbers)) {
        if (number == 0)
            continue;
        const auto message = session.outbox().byId(db::MessageId{number});
        if (!message && message.error().kind == db::ErrorKind::NotFound)
            continue;
        MK_CHECK(message);
        const bool isTheirs =
            message->channel == db::Channel::Email && std::ranges::any_of(addresses, [&](const QString &one) {
                return isSameAddress(one, message->address);
            });
        if (isTheirs)
            return std::optional(*message);
    }
    return std::nullopt;
}

} // namespace

db::Result<MailOwner> ownerOf(db::Session &session, const IncomingMail &mail)
{
    MailOwner owner;
    MK_TRY(owner.message, namedMessage(session, mail));
    if (!owner.message) {
        MK_TRY(owner.message, numberedMessage(session, mail));
    }
    if (owner.message) {
        MK_TRY(const auto kept, session.merges().keptOf(owner.message->customer));
        owner.customers.append(kept.value_or(owner.message->customer));
    }
    const auto address = mail.delivery ? std::nullopt : normalizedEmail(addressesOf(mail).value(0));
    if (!address)
        return owner;
    MK_TRY(const auto sharing, session.reader().ownersOf(db::ContactKind::Email, *address, kMostMailOwners));
    for (const auto &one : sharing) {
        if (!owner.customers.contains(one.id))
            owner.customers.append(one.id);
    }
    return owner;
}

db::Result<bool> isOwnMail(db::Session &session, const IncomingMail &mail)
{
    MK_TRY(const auto accounts, session.sendingAccounts().list());
    return std::ranges::any_of(accounts, [&mail](const db::SendingAccount &account) {
        return account.kind == db::AccountKind::Smtp && isSameAddress(mail.from.address, account.sender);
    });
}

} // namespace app
