#pragma once

#include "app/outbox/policy/gather_facts.h"
#include "app/outbox/policy/send_policy.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/messages/template_store.h"
#include "db/outbox/outbox_store.h"

#include <QHash>

/// Messages in the ledger of a shop to a customer with one number, on a Saturday at ten o'clock.
class LedgerScene
{
protected:
    static constexpr auto kAd = u"[QC] Hoa Mai giảm giá 20%. Từ chối nhận tin: soạn TC.";

    void makeShop()
    {
        m_shop = std::make_unique<TestShop>();
        const db::Customer person =
            TestShop::person(QStringLiteral("Nguyễn Thị Hương"), db::LifecycleStage::Loyalty);
        m_phone = person.contactPoints.first().normalized;
        m_customer = m_shop->add(person);
        m_texts.clear();
    }
    db::Session &session() { return m_shop->session(); }

    db::MessageId add(db::CustomerId customer, db::Purpose purpose, const QString &occasion = {})
    {
        db::OutboxMessage made = message(customer, purpose);
        made.occasionKey = occasion;
        made.occasionYear = occasion.isEmpty() ? 0 : 2026;
        made.occasionOn = occasion.isEmpty() ? QDate() : m_shop->clock().today();
        return add(made);
    }
    db::MessageId add(const db::OutboxMessage &message)
    {
        const auto added = session().outbox().add(message, m_shop->moment());
        if (!added || !*added)
            qFatal("%s", added ? "in the ledger already" : qPrintable(added.error().detail));
        return **added;
    }
    /// Ready to be added: an SMS with the words of advertising.
    db::OutboxMessage message(db::CustomerId customer, db::Purpose purpose)
    {
        db::OutboxMessage made;
        made.customer = customer;
        made.purpose = purpose;
        made.templateId = textFor(purpose);
        made.templateVersion = 1;
        made.address = m_phone;
        made.dueOn = m_shop->clock().today();
        made.dueAt = QTime(9, 0);
        made.text = QString::fromUtf16(kAd);
        return made;
    }
    db::MessageId advertise() { return add(m_customer, db::Purpose::Promotion); }

    app::SendFacts facts(db::MessageId id, app::SenderKind sender = app::SenderKind::BrandName)
    {
        const auto told = app::sendFactsOf(session(), id, m_shop->clock().nowMs(), sender);
        if (!told)
            qFatal("%s", qPrintable(told.error().detail));
        return *told;
    }
    QList<app::SendRule> rules(db::MessageId id) { return decide(facts(id), {}).rules; }

    void agree(db::Purpose purpose = db::Purpose::Promotion)
    {
        QVERIFY(session().consents().record({{},
                                             m_customer,
                                             QStringLiteral("all"),
                                             purpose,
                                             true,
                                             QStringLiteral("counter"),
                                             {},
                                             m_shop->clock().nowMs()}));
    }
    void send(db::MessageId id, const QString &at)
    {
        QVERIFY(session().outbox().markSent(id, TestShop::at(at).act()));
    }
    /// Another customer who has the same number.
    db::CustomerId addAtSameNumber(const QString &name)
    {
        db::Customer other = TestShop::person(name, db::LifecycleStage::Loyalty);
        other.contactPoints.first().value = other.contactPoints.first().normalized = m_phone;
        return m_shop->add(other);
    }

    std::unique_ptr<TestShop> m_shop;
    db::CustomerId m_customer;
    QString m_phone;

private:
    db::TemplateId textFor(db::Purpose purpose)
    {
        if (!m_texts.contains(purpose)) {
            db::Template text;
            text.title = QStringLiteral("Tin");
            text.audience = db::Audience::Existing;
            text.purpose = purpose;
            text.channel = db::Channel::Sms;
            text.language = QStringLiteral("vi");
            text.body = QStringLiteral("Tin");
            m_texts.insert(purpose, session().templates().add(text, m_shop->moment()).value().value);
        }
        return m_texts.value(purpose);
    }

    QHash<db::Purpose, db::TemplateId> m_texts;
};
