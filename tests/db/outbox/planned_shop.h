#pragma once

#include "db/outbox/late_message_store.h"
#include "db/outbox/outbox_reader.h"
#include "db/outbox/outbox_store.h"
#include "db/support/shop.h"

/// A shop with one customer, words for her and two occasions to greet her on.
class PlannedShop
{
protected:
    void makeShop()
    {
        m_shop = std::make_unique<test::Shop>();
        m_lan = m_shop->addCustomer(QStringLiteral("Nguyễn Thị Lan"));
        m_words = m_shop->addTemplate(db::Audience::Existing);
        m_shop->addOccasion(QStringLiteral("tet"));
        m_shop->addOccasion(QStringLiteral("birthday"));
    }
    db::OutboxStore &outbox() { return m_shop->session().outbox(); }
    const db::OutboxReader &reader() { return m_shop->session().outboxReader(); }
    db::LateMessageStore &lateMessages() { return m_shop->session().lateMessages(); }
    db::MessageState stateOf(db::MessageId id) { return test::must(outbox().byId(id)).state; }
    db::MessageId plan()
    {
        return m_shop->addMessage(m_shop->greeting(m_lan, m_words, QStringLiteral("tet")));
    }
    void force(const QString &set)
    {
        test::must(m_shop->raw().execute(QStringLiteral("UPDATE outbox_message SET ") + set));
    }

    std::unique_ptr<test::Shop> m_shop;
    db::CustomerId m_lan;
    db::TemplateId m_words;
};
