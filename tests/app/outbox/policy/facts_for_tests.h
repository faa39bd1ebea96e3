#pragma once

#include "app/outbox/policy/send_facts.h"
#include "app/outbox/rules/send_rule.h"

#include <QStringList>
#include <QTimeZone>

/// Messages that may go, for tests to change what they are about.
namespace test {

inline QDateTime shopTime(int month, int day, int hour, int minute = 0)
{
    return {QDate(2026, month, day), QTime(hour, minute), QTimeZone("Asia/Ho_Chi_Minh")};
}

/// A greeting by SMS at ten in the morning of a Saturday.
inline app::SendFacts greeting()
{
    app::SendFacts facts;
    facts.at = shopTime(11, 21, 10);
    facts.address = QStringLiteral("+84912345678");
    return facts;
}

/// Advertising by SMS under a brand name, to a customer who agreed to it, at that time.
inline app::SendFacts advertising()
{
    app::SendFacts facts = greeting();
    facts.purpose = db::Purpose::Promotion;
    facts.sender = app::SenderKind::BrandName;
    facts.consents = {{QStringLiteral("sms"), db::Purpose::Promotion, true}};
    facts.hasLabel = true;
    facts.hasOptOutLine = true;
    return facts;
}

/// The same by another channel, agreed to as well.
inline app::SendFacts advertisingBy(db::Channel channel)
{
    app::SendFacts facts = advertising();
    facts.channel = channel;
    facts.consents = {{QStringLiteral("all"), db::Purpose::Promotion, true}};
    return facts;
}

inline QStringList keysOf(const QList<app::SendRule> &rules)
{
    QStringList keys;
    for (const app::SendRule rule : rules)
        keys.append(keyOf(rule));
    return keys;
}

/// So many hours before ten o'clock, as the facts have it.
inline qint64 hoursBefore(double hours)
{
    return shopTime(11, 21, 10).toMSecsSinceEpoch() - qint64(hours * 3'600'000);
}

} // namespace test
