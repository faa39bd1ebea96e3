#pragma once

#include "app/customers/segment_commands.h"
#include "app/greetings/greeting_count.h"
#include "app/greetings/rule_checks.h"
#include "app/greetings/rule_commands.h"
#include "app/segments/condition_json.h"
#include "app/segments/condition_text.h"
#include "app/support/test_shop.h"
#include "db/customers/interaction_store.h"
#include "db/customers/segment_store.h"
#include "db/messages/template_store.h"

#include <QRandomGenerator>

#include <memory>

/// A shop on Saturday 21 November 2026 whose rules keep segments.
class RuleSegmentShop
{
protected:
    static constexpr int kPeople = 60;

    template <class T> static T must(const db::Result<T> &result)
    {
        if (!result)
            qFatal("%s", qUtf8Printable(result.error().detail));
        return *result;
    }
    template <class R> static bool failsAs(const R &result, db::ErrorKind kind)
    {
        return !result && result.error().kind == kind;
    }
    void openShop() { m_shop = std::make_unique<TestShop>(); }
    db::Session &session() { return m_shop->session(); }
    db::SegmentId segment(const QString &name, const QString &condition)
    {
        const auto read = app::conditionOf(condition);
        const auto json = app::conditionToText(*read);
        return must(app::run(session(), app::SaveSegment{{}, name, json}, m_shop->moment())).value;
    }
    db::GreetingRule ruleFor(const QString &occasion, std::optional<db::SegmentId> segment)
    {
        db::GreetingRule rule;
        rule.occasionKey = occasion;
        rule.segment = segment;
        rule.channels = {db::Channel::Zalo, db::Channel::Sms};
        rule.sendAt = QTime(20, 30); // later than those of the house, so that only the segment can decide
        return app::withFittingWords(rule, must(session().templates().all()), QStringLiteral("vi"));
    }
    db::RuleId add(const db::GreetingRule &rule)
    {
        return must(app::run(session(), app::SaveRule{rule}, m_shop->moment())).value;
    }
    db::CustomerId born(const QString &name, QDate day,
                        db::LifecycleStage stage = db::LifecycleStage::Loyalty)
    {
        db::Customer person = TestShop::person(name, stage);
        person.birthday = {db::Calendar::Solar, day.day(), day.month(), 1990, false, false};
        return m_shop->add(person);
    }
    void contact(db::CustomerId customer, QDate day, const QString &kind = QStringLiteral("visit"))
    {
        db::Interaction one;
        one.customer = customer;
        one.occurredAtMs = QDateTime(day, QTime(9, 0), m_shop->clock().zone()).toMSecsSinceEpoch();
        one.occurredOn = day;
        one.channel = db::Channel::Store;
        one.kind = *db::wordOf<db::InteractionKind>(kind);
        one.stage = db::LifecycleStage::Loyalty;
        must(session().interactions().add(one));
    }
    /// On birthdays alone.
    QList<app::Occurrence> plan(QDate day)
    {
        auto all = must(must(app::GreetingPlan::load(session())).between(session(), day, day));
        all.removeIf([](const app::Occurrence &one) { return one.occasionKey != QLatin1String("birthday"); });
        return all;
    }
    /// Whom a rule greets on a day.
    QList<db::CustomerId> greeted(db::RuleId rule, QDate day)
    {
        QList<db::CustomerId> ids;
        const auto all = plan(day);
        for (const app::Occurrence &one : all) {
            if (one.rule == rule && one.state == db::MessageState::Planned)
                ids.append(one.customer);
        }
        return ids;
    }
    static QString textOf(const app::GreetingCount &one)
    {
        return QStringLiteral("%1 %2 %3 %4 %5")
            .arg(one.occasionKey)
            .arg(one.rule.value)
            .arg(db::keyOf(one.audience), db::keyOf(one.state), one.reason);
    }
    /// So many as kPeople, of all stages, with birthdays of these days and contacts of two months.
    void makePeople();

    std::unique_ptr<TestShop> m_shop;
};

inline void RuleSegmentShop::makePeople()
{
    QRandomGenerator random(11);
    const QDate today = m_shop->clock().today();
    for (int i = 0; i < kPeople; ++i) {
        db::Customer person = TestShop::person(QStringLiteral("Lê Thị %1").arg(i),
                                               static_cast<db::LifecycleStage>(random.bounded(5)));
        const QDate day = today.addDays(random.bounded(6)).addYears(-20 - random.bounded(50));
        person.birthday = {db::Calendar::Solar, day.day(), day.month(), day.year(), false, i % 11 == 0};
        person.gender = random.bounded(2) == 0 ? db::Gender::Male : db::Gender::Female;
        if (random.bounded(2) == 0)
            person.tags = {QStringLiteral("vip")};
        if (random.bounded(6) == 0)
            person.contactPoints.clear();
        const db::CustomerId id = m_shop->add(person);
        if (random.bounded(3) > 0)
            contact(id, today.addDays(-random.bounded(60)),
                    random.bounded(2) == 0 ? QStringLiteral("visit") : QStringLiteral("purchase"));
    }
}
