#pragma once

#include "app/outbox/campaign/campaign_draft.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/messages/template_store.h"

#include <functional>

/// A shop with a text for its existing customers, on a Saturday at ten o'clock.
class CampaignScene
{
protected:
    void makeShop()
    {
        m_shop = std::make_unique<TestShop>();
        m_text = addText({});
    }
    db::Session &session() { return m_shop->session(); }
    /// An SMS of care unless `change` makes it another.
    db::TemplateId addText(const std::function<void(db::Template &)> &change)
    {
        db::Template text;
        text.title = QStringLiteral("Khai trương");
        text.audience = db::Audience::Existing;
        text.purpose = db::Purpose::Care;
        text.channel = db::Channel::Sms;
        text.language = QStringLiteral("vi");
        text.body = QStringLiteral("Chào {{given_name}}, {{shop}} mở thêm cửa hàng.");
        if (change)
            change(text);
        const auto added = session().templates().add(text, m_shop->moment());
        if (!added)
            qFatal("%s", qPrintable(added.error().detail));
        return added->value;
    }
    db::CustomerId add(const QString &name, db::LifecycleStage stage = db::LifecycleStage::Loyalty)
    {
        return m_shop->add(TestShop::person(name, stage));
    }
    void say(db::CustomerId id, db::Purpose purpose, bool granted)
    {
        QVERIFY(session().consents().record({{},
                                             id,
                                             QStringLiteral("all"),
                                             purpose,
                                             granted,
                                             QStringLiteral("counter"),
                                             {},
                                             m_shop->clock().nowMs()}));
    }
    /// To these, at eleven o'clock today.
    app::CampaignDraft draftTo(const QList<db::CustomerId> &customers)
    {
        app::CampaignDraft draft;
        draft.name = QStringLiteral("Khai trương");
        draft.text = m_text;
        draft.customers = customers;
        draft.dueOn = m_shop->clock().today();
        draft.dueAt = QTime(11, 0);
        return draft;
    }

    std::unique_ptr<TestShop> m_shop;
    db::TemplateId m_text;
};
