#pragma once

#include "app/desk/undo.h"
#include "app/outbox/campaign/campaign_commands.h"
#include "app/outbox/campaign/campaign_list.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/sending_account_store.h"
#include "tests/app/outbox/campaign/campaign_scene.h"

/// Two customers, an account that sends to them, and what is done with a campaign to both.
class CampaignCourse : protected CampaignScene
{
protected:
    using State = app::UndoOutcome::State;

    void begin()
    {
        makeShop();
        db::SendingAccount account;
        account.kind = db::AccountKind::SmsGateway;
        account.name = QStringLiteral("Gateway");
        QVERIFY(session().sendingAccounts().add(account, m_shop->moment()));
        m_lan = add(QStringLiteral("Lê Thị Lan"));
        m_mai = add(QStringLiteral("Phạm Thị Mai"));
    }
    template <class Command> auto does(const Command &command)
    {
        return app::run(session(), command, m_shop->clock().act());
    }
    State takeBack(db::JournalId id)
    {
        const auto undone = app::undo(session(), id, m_shop->clock().act());
        if (!undone)
            return State::CannotBeUndone;
        m_undo = undone->entry;
        return undone->value.state;
    }
    app::Done<app::PlannedCampaign> planned()
    {
        const auto done = does(app::PlanCampaign{draftTo({m_lan, m_mai})});
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        return *done;
    }
    app::CampaignLine line(db::CampaignId id) { return app::loadCampaign(session(), id).value(); }
    qint64 count(db::CampaignId id, db::MessageState state) { return line(id).messages.value(state); }
    db::CampaignState stateOf(db::CampaignId id) { return line(id).campaign.state; }
    QList<db::OutboxMessage> messages() { return session().outbox().list({}).value(); }

    db::CustomerId m_lan;
    db::CustomerId m_mai;
    db::JournalId m_undo;
};
