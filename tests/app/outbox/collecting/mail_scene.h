#pragma once

#include "app/outbox/collecting/take_incoming_mail.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/customers/interaction_store.h"
#include "db/messages/template_store.h"
#include "db/outbox/delivery_event_store.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/release_lease_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/outbox/sending_store.h"
#include "db/safekeeping/journal_store.h"
#include "tests/app/outbox/collecting/incoming_mails.h"

/// A shop that has sent e-mails to a customer, Lan, through its own account; a day later mails come back.
class MailScene
{
protected:
    static constexpr auto kSender = "hoa@shop.example";
    static constexpr auto kLanAt = "lan@example.vn";

    void makeShop()
    {
        m_shop = std::make_unique<TestShop>(QStringLiteral("2026-11-29T10:00:00+07:00"));
        m_lan = addAt(QStringLiteral("Nguyễn Thị Lan"), QString::fromLatin1(kLanAt));
        db::SendingAccount account;
        account.name = QStringLiteral("Hoa");
        account.sender = QString::fromLatin1(kSender);
        account.host = QStringLiteral("mail.shop.example");
        m_account = session().sendingAccounts().add(account, m_shop->moment()).value();
        db::Template text;
        text.title = QStringLiteral("Thư");
        text.audience = db::Audience::Existing;
        text.purpose = db::Purpose::Care;
        text.channel = db::Channel::Email;
        text.language = QStringLiteral("vi");
        text.subject = QStringLiteral("Thư");
        text.body = QStringLiteral("Thư");
        m_text = session().templates().add(text, m_shop->moment()).value().value;
        if (!session()
                 .releaseLease()
                 .take(m_desk, QStringLiteral("PC"), std::chrono::hours(24 * 9), m_shop->moment())
                 .value_or(false))
            qFatal("no lease");
    }
    db::Session &session() { return m_shop->session(); }

    db::CustomerId addAt(const QString &name, const QString &address)
    {
        db::Customer customer = TestShop::person(name, db::LifecycleStage::Loyalty);
        customer.contactPoints.append({{}, {}, db::ContactKind::Email, address, address, false, false});
        return m_shop->add(customer);
    }
    /// A message that a server has accepted.
    db::MessageId sent(db::CustomerId customer, const QString &address, const QString &messageId)
    {
        db::OutboxMessage message;
        message.customer = customer;
        message.channel = db::Channel::Email;
        message.purpose = db::Purpose::Care;
        message.templateId = m_text;
        message.templateVersion = 1;
        message.address = address;
        message.dueOn = m_shop->clock().today();
        message.dueAt = QTime(9, 0);
        message.subject = message.text = QStringLiteral("Thư");
        const auto id = session().outbox().add(message, m_shop->moment()).value().value();
        const auto claimed =
            session().sending().claim({id, messageId, m_account, {}, "Thư"}, m_desk, m_shop->moment());
        if (!claimed)
            qFatal("%s", qUtf8Printable(claimed.error().detail));
        const auto settled = session().sending().settle({id, db::Settlement::Result::Accepted, {}, 0, {}},
                                                        m_desk, m_shop->moment());
        if (!settled)
            qFatal("%s", qUtf8Printable(settled.error().detail));
        return id;
    }
    /// The message to Lan whose Message-ID the mails of incoming_mails.h name.
    db::MessageId sentToLan()
    {
        return sent(m_lan, QString::fromLatin1(kLanAt), QString::fromLatin1(test::kOurId));
    }

    /// On the day after.
    app::MailEffect take(const QByteArray &mail)
    {
        m_shop->setClock(QStringLiteral("2026-11-30T10:00:00+07:00"));
        const auto done = app::run(session(), app::takingOf(mail), m_shop->clock().act());
        if (!done)
            qFatal("%s", qUtf8Printable(done.error().detail));
        m_entry = done->entry;
        return done->value;
    }
    QList<db::DeliveryEvent> events(db::MessageId id) { return session().deliveryEvents().of(id).value(); }
    /// Of mails alone.
    QList<db::DeliveryEvent> mailNews(db::MessageId id)
    {
        QList<db::DeliveryEvent> news = events(id);
        erase_if(news,
                 [](const db::DeliveryEvent &event) { return event.source != db::DeliverySource::Mailbox; });
        return news;
    }
    /// What the customer has said.
    QList<db::Interaction> contacts(db::CustomerId customer)
    {
        QList<db::Interaction> contacts = session().interactions().timeline(customer, 100).value();
        erase_if(contacts,
                 [](const db::Interaction &contact) { return contact.direction != db::Direction::In; });
        return contacts;
    }
    QList<db::Consent> consents(db::CustomerId customer)
    {
        return session().consents().ledger(customer).value();
    }
    qsizetype steps() { return session().journal().list(1000).value().size(); }

    std::unique_ptr<TestShop> m_shop;
    db::CustomerId m_lan;
    db::SendingAccountId m_account;
    db::TemplateId m_text;
    db::JournalId m_entry; ///< of the mail taken last; none: it left no trace

private:
    const QString m_desk = QStringLiteral("desk-1");
};
