#include "app/start/sample_hours.h"

#include "app/core/json_words.h"
#include "app/shop/shop_settings.h"
#include "db/greetings/greeting_store.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Setting: what was moved, by the rule's number: [hour before, hour given].
const QString kHoursKey = u"sample.hours"_s;
const QString kHourForm = u"HH:mm"_s;
/// The occasions of single people; holidays keep their hours.
constexpr std::array kPersonal{"birthday", "birthday_lunar", "ky_niem_khach_hang"};

bool isPersonalKey(const QString &occasion)
{
    return std::any_of(kPersonal.begin(), kPersonal.end(),
                       [&occasion](const char *key) { return occasion == QLatin1StringView(key); });
}

QTime morningBefore(QTime now, const SendingHours &hours)
{
    for (const QTime hour : {QTime(8, 0), QTime(7, 30)}) {
        if (hour <= now && hours.allow(hour))
            return hour;
    }
    return hours.from;
}

} // namespace

db::Result<void> greetInTheMorning(db::Session &session, const Clock &clock)
{
    MK_TRY(const auto shop, ShopSettings::load(session));
    MK_TRY(const auto rules, session.greetings().rules());
    const QTime morning = morningBefore(clock.now().time(), shop.hours);
    QJsonObject moved;
    for (db::GreetingRule rule : rules) {
        if (!isPersonalKey(rule.occasionKey) || rule.sendAt <= clock.now().time() || rule.sendAt <= morning)
            continue;
        moved.insert(QString::number(rule.id.value),
                     QJsonArray{rule.sendAt.toString(kHourForm), morning.toString(kHourForm)});
        rule.sendAt = morning;
        MK_CHECK(session.greetings().updateRule(rule));
    }
    if (!moved.isEmpty())
        MK_CHECK(session.settings().set(kHoursKey, compactText(moved)));
    return {};
}

db::Result<void> giveHoursBack(db::Session &session)
{
    MK_TRY(const auto settings, session.settings().all());
    const QJsonObject moved = QJsonDocument::fromJson(settings.value(kHoursKey).toUtf8()).object();
    MK_TRY(const auto rules, session.greetings().rules());
    for (db::GreetingRule rule : rules) {
        const QJsonValue hours = moved.value(QString::number(rule.id.value));
        if (rule.sendAt.toString(kHourForm) != hours[1].toString())
            continue;
        rule.sendAt = QTime::fromString(hours[0].toString(), kHourForm);
        MK_CHECK(session.greetings().updateRule(rule));
    }
    return session.settings().remove(kHoursKey).map([](auto) {});
}

} // namespace app
