#pragma once

#include "db/customers/customer_store.h"
#include "db/messages/template_store.h"
#include "db/outbox/approval_store.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/session/session.h"

namespace test {

/// So many approved mails, due since nine o'clock of that day, each to a customer of its own, and an account
/// that sends them by a server of this computer, without a login. One transaction.
inline db::Result<void> fillMailShop(db::Session &session, int mails, quint16 port, const db::Act &now)
{
    return session.inTransaction([&]() -> db::Result<void> {
        db::SendingAccount account;
        account.name = QStringLiteral("Shop");
        account.sender = QStringLiteral("hoa@shop.example");
        account.host = QStringLiteral("127.0.0.1");
        account.port = port;
        account.security = db::LinkSecurity::None;
        MK_CHECK(session.sendingAccounts().add(account, now));
        db::Template text;
        text.title = QStringLiteral("Thư");
        text.audience = db::Audience::Existing;
        text.purpose = db::Purpose::Greeting;
        text.channel = db::Channel::Email;
        text.language = QStringLiteral("vi");
        text.subject = text.body = QStringLiteral("Chào");
        MK_TRY(const auto words, session.templates().add(text, now));
        for (int i = 0; i < mails; ++i) {
            const QString address = QStringLiteral("k%1@example.vn").arg(i);
            db::Customer customer;
            customer.fullName = customer.givenName = customer.sortKey = QStringLiteral("Khách %1").arg(i);
            customer.stage = db::LifecycleStage::Loyalty;
            customer.contactPoints = {{{}, {}, db::ContactKind::Email, address, address, true, true}};
            MK_TRY(const auto added, session.customers().add(customer, now));
            db::OutboxMessage message;
            message.customer = added.value;
            message.purpose = db::Purpose::Greeting;
            message.channel = db::Channel::Email;
            message.templateId = words.value;
            message.templateVersion = 1;
            message.address = address;
            message.dueOn = now.day;
            message.dueAt = QTime(9, 0);
            message.subject = text.subject;
            message.text = QStringLiteral("Chào khách số %1.").arg(i);
            MK_TRY(const auto id, session.outbox().add(message, now));
            MK_CHECK(session.approvals().approve(*id, now.ms, now));
        }
        return {};
    });
}

} // namespace test
