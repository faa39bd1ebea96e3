#pragma once

#include "app/support/test_shop.h"
#include "db/messages/template_store.h"
#include "db/outbox/outbox_store.h"

#include <algorithm>

/// An e-mail to Lan, who is added for it, planned for today at that hour.
inline db::MessageId planMail(TestShop &shop, QTime at)
{
    db::Session &session = shop.session();
    const QString address = QStringLiteral("lan@example.vn");
    db::Customer lan = TestShop::person(QStringLiteral("Lan"), db::LifecycleStage::Loyalty);
    lan.contactPoints.append({{}, {}, db::ContactKind::Email, address, address, true, true});
    const auto templates = session.templates().all().value();
    const auto text = std::ranges::find_if(templates, [](const db::Template &one) {
        return one.audience == db::Audience::Existing && one.channel == db::Channel::Email &&
               one.recipient == db::CustomerKind::Person;
    });
    if (text == templates.end())
        qFatal("no template for an e-mail");
    db::OutboxMessage mail;
    mail.customer = shop.add(lan);
    mail.purpose = db::Purpose::Greeting;
    mail.channel = db::Channel::Email;
    mail.templateId = text->id;
    mail.templateVersion = 1;
    mail.address = address;
    mail.dueOn = shop.clock().today();
    mail.dueAt = at;
    mail.subject = QStringLiteral("Chào");
    mail.text = QStringLiteral("Chào bạn");
    return session.outbox().add(mail, shop.moment())->value();
}
