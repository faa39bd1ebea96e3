#pragma once

#include "app/desk/undo.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/message_commands.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/customers/interaction_store.h"
#include "db/engine/connection.h"
#include "db/safekeeping/safekeeping.h"

#include <QTest>

#include <memory>

/// A customer with a birthday today, and the greeting that is planned for it.
class PlannedMessage
{
protected:
    void openShop();
    void checkShop();
    db::Session &session() { return m_shop->session(); }
    db::OutboxStore &outbox() { return session().outbox(); }
    template <class Command> auto does(const Command &command)
    {
        return app::run(session(), command, m_shop->clock().act());
    }
    app::UndoOutcome::State takeBack(db::JournalId id)
    {
        const auto undone = app::undo(session(), id, m_shop->clock().act());
        m_undo = undone.value().entry;
        return undone.value().value.state;
    }
    /// All that a command and its undo must leave alike.
    db::OutboxMessage stored()
    {
        db::OutboxMessage message = outbox().byId(m_id).value();
        message.updatedAtMs = 0;
        return message;
    }
    QList<db::Interaction> timeline() { return session().interactions().timeline(m_customer, 10).value(); }
    void refuseGreetings()
    {
        QVERIFY(session().consents().record({{},
                                             m_customer,
                                             QStringLiteral("all"),
                                             db::Purpose::Greeting,
                                             false,
                                             QStringLiteral("phone"),
                                             {},
                                             m_shop->clock().nowMs()}));
    }
    /// As another program leaves it.
    void put(db::MessageState state, const QString &reason = {});

    std::unique_ptr<TestShop> m_shop;
    db::CustomerId m_customer;
    db::MessageId m_id;
    db::JournalId m_undo;
};

inline void PlannedMessage::openShop()
{
    m_shop = std::make_unique<TestShop>();
    db::Customer person =
        TestShop::person(QStringLiteral("Nguyễn Thị Hương"), db::LifecycleStage::Acquisition);
    person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    m_customer = m_shop->add(person);
    QVERIFY(app::prepareToday(session(), m_shop->clock()));
    m_id = outbox().list({}).value().first().id;
}

inline void PlannedMessage::checkShop()
{
    QCOMPARE(session().safekeeping().check().value(), QStringList());
}

inline void PlannedMessage::put(db::MessageState state, const QString &reason)
{
    if (db::isOpen(stored().state) &&
        (state == db::MessageState::Failed || state == db::MessageState::Uncertain))
        put(db::MessageState::Sending);
    const auto other =
        db::Connection::open(m_shop->file(QStringLiteral("shop.db")), db::Connection::Mode::ReadWrite, 1000);
    QVERIFY(other);
    const QString claimed =
        state == db::MessageState::Sending ? QStringLiteral(", claimed_at_ms = 1") : QString();
    QVERIFY((*other)->execute(
        QStringLiteral("UPDATE outbox_message SET state = '%1', reason = nullif('%2', '')%3")
            .arg(db::keyOf(state), reason, claimed)));
}
