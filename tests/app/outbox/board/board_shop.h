#pragma once

#include "app/mail/outgoing_mail.h"
#include "app/support/test_shop.h"
#include "db/messages/template_store.h"
#include "db/outbox/campaign_store.h"
#include "db/outbox/delivery_event_store.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/release_lease_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/outbox/sending_store.h"

#include <QTest>

#include <algorithm>

/// A shop that sends by an account: messages in any state, as a sender leaves them.
class BoardShop final
{
public:
    /// The shop outlives this object.
    explicit BoardShop(TestShop &shop) : m_shop(shop)
    {
        db::SendingAccount account;
        account.name = QStringLiteral("Shop mail");
        m_account = must(session().sendingAccounts().add(account, m_shop.moment()));
        must(session().releaseLease().take(kDesk.toString(), QStringLiteral("PC"), std::chrono::hours(24),
                                           m_shop.moment()));
    }

    TestShop &shop() { return m_shop; }
    db::Session &session() { return m_shop.session(); }
    db::SendingAccountId account() const { return m_account; }
    db::CustomerId add(const QString &name)
    {
        return m_shop.add(TestShop::person(name, db::LifecycleStage::Loyalty));
    }
    /// Care, without an occasion.
    db::MessageId plan(db::CustomerId customer, db::Channel channel = db::Channel::Email,
                       const QString &dueOn = QStringLiteral("2026-11-21"))
    {
        return *must(session().outbox().add(message(customer, channel, dueOn), m_shop.moment()));
    }
    db::OutboxMessage message(db::CustomerId customer, db::Channel channel, const QString &dueOn)
    {
        db::OutboxMessage message;
        message.customer = customer;
        message.channel = channel;
        message.purpose = db::Purpose::Care;
        message.templateId = existingTemplate();
        message.templateVersion = 1;
        message.address = channel == db::Channel::Email
                              ? QStringLiteral("lan%1@example.vn").arg(++m_number)
                              : QStringLiteral("+8498%1").arg(++m_number, 7, 10, QLatin1Char('0'));
        message.dueOn = QDate::fromString(dueOn, Qt::ISODate);
        message.dueAt = QTime(8, 30);
        message.subject = QStringLiteral("Lời chúc");
        message.text = QStringLiteral("Chúc chị một ngày vui.");
        return message;
    }
    /// What is given to a server for it.
    QByteArray bytesOf(db::MessageId id)
    {
        const auto message = must(session().outbox().byId(id));
        app::OutgoingMail mail;
        mail.messageId = QStringLiteral("%1@shop.example").arg(id.value);
        mail.sentAt = m_shop.clock().now();
        mail.from = {QStringLiteral("Hoa Mai"), QStringLiteral("shop@shop.example")};
        mail.to = {message.customerName, QStringLiteral("lan@example.vn")};
        mail.subject = message.subject;
        mail.text = message.text;
        mail.html = QStringLiteral("<p>%1</p>").arg(message.text);
        return must(app::mailBytes(mail));
    }
    void claim(db::MessageId id)
    {
        must(session().sending().claim(
            {id, QStringLiteral("%1@shop.example").arg(id.value), m_account, 1, bytesOf(id)},
            kDesk.toString(), m_shop.moment()));
    }
    db::MessageId settled(db::MessageId id, db::Settlement::Result result, const QString &detail)
    {
        claim(id);
        must(session().sending().settle({id, result, detail, 0, {}}, kDesk.toString(), m_shop.moment()));
        return id;
    }
    db::CustomerId addWithMail(const QString &name)
    {
        db::Customer person = TestShop::person(name, db::LifecycleStage::Loyalty);
        const QString address = QStringLiteral("khach%1@example.vn").arg(++m_number);
        person.contactPoints.append({{}, {}, db::ContactKind::Email, address, address, true, true});
        return m_shop.add(person);
    }
    /// A campaign of today with a planned mail to each, at their own address if they have one.
    db::CampaignId planCampaign(const QString &name, const QList<db::CustomerId> &customers)
    {
        db::Campaign campaign;
        campaign.name = name;
        campaign.templateId = existingTemplate();
        campaign.channel = db::Channel::Email;
        campaign.dueOn = m_shop.clock().today();
        campaign.dueAt = QTime(8, 30);
        campaign.id = must(session().campaigns().add(campaign, m_shop.moment()));
        for (const db::CustomerId customer : customers) {
            db::OutboxMessage one = message(customer, campaign.channel, campaign.dueOn.toString(Qt::ISODate));
            one.campaign = campaign.id;
            const auto points = must(session().reader().read(customer)).contactPoints;
            if (points.constLast().kind == db::ContactKind::Email)
                one.address = points.constLast().normalized;
            must(session().campaigns().addMessage(one, m_shop.moment()));
        }
        return campaign.id;
    }
    /// A mail to their own address, and what became of it; `isNoSuchAddress`: the server does not know it.
    db::MessageId failedTo(db::CustomerId customer, bool isNoSuchAddress)
    {
        db::OutboxMessage one = message(customer, db::Channel::Email, QStringLiteral("2026-11-21"));
        one.address = must(session().reader().read(customer)).contactPoints.constLast().normalized;
        const auto id = *must(session().outbox().add(one, m_shop.moment()));
        claim(id);
        db::Settlement settlement{id, db::Settlement::Result::Refused, QStringLiteral("550 no"), 0, {}};
        settlement.isNoSuchAddress = isNoSuchAddress;
        must(session().sending().settle(settlement, kDesk.toString(), m_shop.moment()));
        return id;
    }
    db::MessageState stateOf(db::MessageId id) { return must(session().outbox().byId(id)).state; }

    template <class T> static T must(db::Result<T> result)
    {
        if (!result)
            qFatal("setting the scene: %s", qUtf8Printable(result.error().detail));
        return std::move(*result);
    }

private:
    static constexpr QStringView kDesk = u"desk-1";

    db::TemplateId existingTemplate()
    {
        const auto all = must(session().templates().all());
        const auto found = std::ranges::find_if(all, [](const db::Template &one) {
            return one.audience == db::Audience::Existing && one.recipient == db::CustomerKind::Person;
        });
        if (found == all.end())
            qFatal("no template");
        return found->id;
    }

    TestShop &m_shop;
    db::SendingAccountId m_account;
    int m_number = 0;
};
