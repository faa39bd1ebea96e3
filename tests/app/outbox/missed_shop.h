#pragma once

#include "app/greetings/calendar_days.h"
#include "app/greetings/greeting_plan.h"
#include "app/messages/template_commands.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/today_board.h"
#include "app/support/test_shop.h"
#include "db/messages/template_store.h"
#include "db/safekeeping/safekeeping.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <memory>

/// A shop in which greetings are missed.
class MissedShop
{
protected:
    void openShop() { m_shop = std::make_unique<TestShop>(); }
    /// Nothing is wrong with its file.
    void checkShop()
    {
        const auto faults = session().safekeeping().check();
        QVERIFY(faults);
        QCOMPARE(*faults, QStringList());
    }
    db::Session &session() { return m_shop->session(); }
    app::TodayBoard boardAt(const QString &now);
    /// The shop's own words for a birthday speak of the day.
    void sayToday(db::Channel channel = db::Channel::Zalo, const QString &subject = {});
    db::CustomerId bornOn(int day, const QString &name = QStringLiteral("Nguyễn Thị Hương"), int month = 11);
    /// Of the plan and of the calendar: how many of these days are in which state by now.
    QMap<QString, int> planned(QDate from, QDate to);
    QMap<QString, int> inCalendar(QDate from, QDate to);

    std::unique_ptr<TestShop> m_shop;
};

inline app::TodayBoard MissedShop::boardAt(const QString &now)
{
    m_shop->setClock(now + QStringLiteral("+07:00"));
    const auto prepared = app::prepareToday(session(), m_shop->clock());
    if (!prepared)
        qFatal("%s", qUtf8Printable(prepared.error().detail));
    const auto board = app::loadToday(session(), m_shop->clock(), prepared->value);
    if (!board)
        qFatal("%s", qUtf8Printable(board.error().detail));
    return *board;
}

inline db::CustomerId MissedShop::bornOn(int day, const QString &name, int month)
{
    db::Customer person = TestShop::person(name, db::LifecycleStage::Loyalty);
    person.birthday = {db::Calendar::Solar, day, month, 1981, false, false};
    return m_shop->add(person);
}

inline void MissedShop::sayToday(db::Channel channel, const QString &subject)
{
    auto all = session().templates().all().value();
    const auto text = std::find_if(all.begin(), all.end(), [channel](const db::Template &one) {
        return one.occasionKey == QLatin1StringView("birthday") && one.audience == db::Audience::Existing &&
               one.channel == channel && one.language == QLatin1StringView("vi") &&
               one.recipient == db::CustomerKind::Person;
    });
    QVERIFY(text != all.end());
    text->subject = subject;
    text->body = QStringLiteral(
        "Dạ, {{shop}} chào {{honorific|Quý khách}}. Hôm nay là sinh nhật của {{honorific|Quý khách}}, "
        "chúc {{honorific|Quý khách}} luôn vui. Cảm ơn {{honorific|Quý khách}} ạ.");
    QVERIFY(app::run(session(), app::SaveTemplate{*text, {}}, m_shop->clock().act()));
}

inline QMap<QString, int> MissedShop::planned(QDate from, QDate to)
{
    QMap<QString, int> states;
    const auto plan = app::GreetingPlan::load(session());
    const auto prepared = app::preparedUntil(session());
    const auto occurrences = plan->between(session(), from, to);
    for (const app::Occurrence &one : *occurrences) {
        static constexpr std::array past{"", "missed", "too late", "not then"};
        const auto state = app::pastStateOf(one, m_shop->clock().today(), *prepared);
        const QString settled = one.reason.isEmpty() ? db::keyOf(one.state) : one.reason;
        ++states[state == app::PastState::NotPast
                     ? settled
                     : QString::fromLatin1(past.at(static_cast<std::size_t>(state)))];
    }
    return states;
}

inline QMap<QString, int> MissedShop::inCalendar(QDate from, QDate to)
{
    QMap<QString, int> states;
    app::CalendarCache calendar(m_shop->clock().today(), std::make_shared<app::CustomerGroups>());
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        const auto read = calendar.inFull(session(), day, nullptr);
        for (const app::GreetingCount &one : read->greetingCounts)
            states[one.reason.isEmpty() ? db::keyOf(one.state) : one.reason] += static_cast<int>(one.people);
    }
    return states;
}
