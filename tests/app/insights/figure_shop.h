#pragma once

#include "app/outbox/day_preparation.h"
#include "app/support/test_shop.h"
#include "db/customers/interaction_store.h"
#include "db/outbox/outbox_store.h"

#include <random>
#include <vector>

/// A small shop with a bit of everything that figures count: contacts of every kind over a turn of the year,
/// changes of stage, and greetings in several states. The same with every start.
class FigureShop final
{
public:
    static constexpr int kCustomers = 20;
    static constexpr int kContacts = 500;

    FigureShop()
    {
        shop.setClock(QStringLiteral("2025-11-01T10:00:00+07:00"));
        for (int i = 0; i < kCustomers; ++i)
            addCustomer(i);
        for (int i = 0; i < kContacts; ++i)
            addContact();
        shop.setClock(QStringLiteral("2026-11-21T10:00:00+07:00"));
        greet();
    }

    static QDate firstDay() { return {2025, 11, 20}; }
    static QDate lastDay() { return {2026, 2, 10}; }

    TestShop shop;
    std::vector<db::CustomerId> customers;

private:
    int below(int most) { return static_cast<int>(m_random() % static_cast<unsigned>(most)); }
    QDate anyDay() { return firstDay().addDays(below(static_cast<int>(firstDay().daysTo(lastDay())) + 1)); }

    void addCustomer(int number)
    {
        db::Customer person = TestShop::person(QStringLiteral("Khách %1").arg(number),
                                               static_cast<db::LifecycleStage>(number % 5));
        if (person.stage >= db::LifecycleStage::Experience) // on the day of the greetings
            person.birthday = {db::Calendar::Solar, 21, 11, 1980, false, false};
        customers.push_back(shop.add(person));
        if (person.stage == db::LifecycleStage::Acquisition)
            become(customers.back(), db::LifecycleStage::Experience);
    }
    void become(db::CustomerId who, db::LifecycleStage stage)
    {
        const QDate day = anyDay();
        if (!shop.session().customers().setStage(who, stage,
                                                 {day.startOfDay(Qt::UTC).toMSecsSinceEpoch(), day}))
            qFatal("stage");
    }
    void addContact()
    {
        db::Interaction one;
        // Some buy often, others hardly ever.
        one.customer = customers.at(static_cast<std::size_t>(qMin(below(kCustomers), below(kCustomers))));
        one.occurredOn = anyDay();
        one.occurredAtMs = one.occurredOn.startOfDay(Qt::UTC).toMSecsSinceEpoch();
        one.channel = static_cast<db::Channel>(below(9));
        one.direction = static_cast<db::Direction>(below(2));
        one.kind =
            below(3) == 0 ? db::InteractionKind::Purchase : static_cast<db::InteractionKind>(below(11));
        if (one.kind == db::InteractionKind::Purchase && below(4) != 0)
            one.amount = 1000 * below(900);
        if (!shop.session().interactions().add(one))
            qFatal("interaction");
    }
    void greet()
    {
        if (!app::prepareToday(shop.session(), shop.clock()))
            qFatal("greetings");
        db::OutboxStore &outbox = shop.session().outbox();
        const auto rows = outbox.list({});
        if (!rows || rows->size() < 4)
            qFatal("too few greetings");
        if (!outbox.markSent(rows->at(0).id, shop.moment()) ||
            !outbox.skip(rows->at(1).id, QStringLiteral("met-in-person"), shop.moment()) ||
            !outbox.cancel(rows->at(2).id, QStringLiteral("no-longer-due"), shop.moment()))
            qFatal("states");
    }

    std::mt19937 m_random{2026};
};
