#pragma once

#include "app/greetings/greeting_count.h"
#include "app/greetings/rule_checks.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"

#include <QMap>
#include <QTest>

#include <memory>

/// Forty customers with birthdays of these days, whom the rules of the house greet.
class GreetingShop
{
protected:
    template <class T> static T must(const db::Result<T> &result)
    {
        if (!result)
            qFatal("%s", qUtf8Printable(result.error().detail));
        return *result;
    }
    void openShop();
    /// What the plan of a day lists, one by one.
    QMap<QString, qint64> listed(QDate date);
    /// The same as it is counted.
    QMap<QString, qint64> counted(QDate date);
    db::GreetingRule ruleFor(const QString &occasion);
    db::RuleId addRule(const db::GreetingRule &rule);

    std::unique_ptr<TestShop> m_shop;
};

inline void GreetingShop::openShop()
{
    m_shop = std::make_unique<TestShop>();
    const QDate today = m_shop->clock().today();
    for (int i = 0; i < 40; ++i) {
        const auto stage = i % 3 == 0 ? db::LifecycleStage::Awareness : db::LifecycleStage::Loyalty;
        db::Customer person = TestShop::person(QStringLiteral("Nguyễn Thị %1").arg(i), stage);
        const QDate born = today.addDays(i % 20).addYears(-20 - i);
        person.birthday = {db::Calendar::Solar, born.day(), born.month(), born.year(), false, i % 7 == 0};
        person.gender = i % 4 == 0 ? db::Gender::Male : db::Gender::Female;
        person.occupation = i % 5 == 0 ? QStringLiteral("Giáo viên") : QString();
        person.since = today.addDays(i % 10).addYears(-2);
        if (i % 6 == 0)
            person.contactPoints.clear();
        if (i % 2 == 0)
            person.tags = {QStringLiteral("vip")};
        const db::CustomerId id = m_shop->add(person);
        if (i % 9 == 0) {
            const db::Consent no{
                {}, id, QStringLiteral("all"), db::Purpose::Greeting, false, QStringLiteral("counter"),
                {}, 1};
            QVERIFY(m_shop->session().consents().record(no));
        }
    }
}

inline QMap<QString, qint64> GreetingShop::listed(QDate date)
{
    QMap<QString, qint64> counts;
    const auto plan = must(app::GreetingPlan::load(m_shop->session()));
    for (const app::Occurrence &one : must(plan.between(m_shop->session(), date, date)))
        ++counts[QStringLiteral("%1 %2 %3 %4 %5 %6")
                     .arg(one.occasionKey)
                     .arg(one.rule.value)
                     .arg(db::keyOf(one.audience), db::keyOf(one.state), one.reason)
                     .arg(one.text.value)];
    return counts;
}

inline QMap<QString, qint64> GreetingShop::counted(QDate date)
{
    QMap<QString, qint64> counts;
    const auto plan = must(app::GreetingPlan::load(m_shop->session()));
    app::CustomerGroups groups;
    for (const app::GreetingCount &one : must(plan.count(m_shop->session(), date, groups)))
        counts[QStringLiteral("%1 %2 %3 %4 %5 %6")
                   .arg(one.occasionKey)
                   .arg(one.rule.value)
                   .arg(db::keyOf(one.audience), db::keyOf(one.state), one.reason)
                   .arg(one.text.value)] += one.people;
    return counts;
}

inline db::GreetingRule GreetingShop::ruleFor(const QString &occasion)
{
    db::GreetingRule rule;
    rule.occasionKey = occasion;
    rule.channels = {db::Channel::Zalo, db::Channel::Sms};
    rule.sendAt = QTime(9, 0);
    return app::withFittingWords(rule, must(m_shop->session().templates().all()), QStringLiteral("vi"));
}

inline db::RuleId GreetingShop::addRule(const db::GreetingRule &rule)
{
    return must(m_shop->session().inTransaction([&] {
               return m_shop->session().greetings().addRule(rule, {1, {}});
           }))
        .value;
}
