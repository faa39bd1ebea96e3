#pragma once

#include "db/outbox/delivery_event_store.h"
#include "db/outbox/release_lease_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/outbox/sending_store.h"
#include "tests/db/outbox/planned_shop.h"

/// A shop in which this desk holds the lease to send, by one account.
class SendingShop : protected PlannedShop
{
protected:
    void makeSendingShop()
    {
        makeShop();
        db::SendingAccount account;
        account.name = QStringLiteral("Shop");
        m_account = test::must(m_shop->session().sendingAccounts().add(account, test::moment()));
        QVERIFY(test::must(lease().take(m_desk, QStringLiteral("PC"), kLasting, test::moment())));
    }
    db::SendingStore &sending() { return m_shop->session().sending(); }
    db::ReleaseLeaseStore &lease() { return m_shop->session().releaseLease(); }
    db::DeliveryEventStore &events() { return m_shop->session().deliveryEvents(); }
    db::OutboxMessage message(db::MessageId id) { return test::must(outbox().byId(id)); }
    db::SendingClaim claimOf(db::MessageId id) const
    {
        return {id, QStringLiteral("%1@shop.example").arg(id.value), m_account, 2,
                QByteArray("Subject: x\r\n\r\n\0y", 16)};
    }
    db::MessageId claimed()
    {
        const auto id = plan();
        test::must(sending().claim(claimOf(id), m_desk, test::moment()));
        return id;
    }
    /// News of a claimed message.
    static db::Settlement news(db::MessageId id, db::Settlement::Result result, const QString &detail = {})
    {
        return {id, result, detail, 0, {}};
    }

    static constexpr std::chrono::hours kLasting{24 * 9};
    const QString m_desk = QStringLiteral("desk-1");
    db::SendingAccountId m_account;
};
