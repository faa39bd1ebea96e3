#include "app/outbox/policy/limit_commands.h"

#include "app/core/json_words.h"
#include "app/outbox/policy/limit_table.h"
#include "db/customers/customer_reader.h"
#include "db/shop/setting_store.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kLimitsSetting = kSendLimitsKey.toString();

/// What differs between them, by name.
QStringList changedLimits(const SendLimits &before, const SendLimits &after)
{
    QStringList names;
    for (const SendLimit &limit : sendLimits()) {
        if (limit.text(before) != limit.text(after))
            names.append(limit.name.toString());
    }
    return names;
}

/// The rules that these loosen against the law's limits.
QJsonArray loosenedRules(const SendLimits &limits)
{
    QJsonArray rules;
    for (const SendRule rule : rulesOf(loosenedLimits(limits)))
        rules.append(keyOf(rule));
    return rules;
}

/// False: there is no such limit, or the value is not of its form.
bool takeLimit(const ChangeSendLimits::Value &value, SendLimits &limits)
{
    const SendLimit *limit = sendLimit(value.name);
    return limit && limit->read(value.text, limits);
}

bool isSoundWish(const SaveSendingWish &wish)
{
    const auto within = [](int value, int least, int most) { return value >= least && value <= most; };
    return wish.most.has_value() == wish.withinDays.has_value() &&
           within(wish.most.value_or(0), 0, MessageCap::kMost) &&
           within(wish.withinDays.value_or(1), 1, MessageCap::kMostDays) &&
           within(wish.quietWeekdays, 0, 0x7F);
}

} // namespace

QJsonObject SaveSendLimits::toJson() const
{
    QJsonObject json{{u"limits"_s, app::toJson(limits)}};
    if (const QJsonArray loosened = loosenedRules(limits); !loosened.isEmpty())
        json.insert(u"loosened"_s, loosened);
    return json;
}

db::Result<SaveSendLimits> SaveSendLimits::fromJson(const QJsonObject &json)
{
    if (!json.value(u"limits"_s).isObject())
        return badArguments(kName, u"limits");
    return SaveSendLimits{sendLimitsFrom(json.value(u"limits"_s).toObject())};
}

db::Result<Effect<QStringList>> SaveSendLimits::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(const auto before, loadSendLimits(session));
    const QStringList changed = changedLimits(before, limits);
    Effect<QStringList> effect{loosenedLimits(limits), {}};
    if (changed.isEmpty())
        return effect;
    const QJsonObject kept = app::toJson(limits);
    MK_TRY(effect.trace.changes, kept.isEmpty() ? session.settings().remove(kLimitsSetting)
                                                : session.settings().set(kLimitsSetting, compactText(kept)));
    effect.trace.about = changed.join(u", "_s);
    effect.trace.subjects = {u"setting/%1"_s.arg(kLimitsSetting)};
    effect.trace.inverse = stepOf(SaveSendLimits{before});
    return effect;
}

QJsonObject ChangeSendLimits::toJson() const
{
    QJsonObject named;
    SendLimits lawful;
    for (const Value &value : values) {
        named.insert(value.name, value.text);
        takeLimit(value, lawful); // what is loosened is so by its value alone
    }
    QJsonObject json{{u"limits"_s, named}};
    if (!reason.isEmpty())
        json.insert(u"reason"_s, reason.first(std::min(reason.size(), kLongestReason)));
    if (const QJsonArray loosened = loosenedRules(lawful); !loosened.isEmpty())
        json.insert(u"loosened"_s, loosened);
    return json;
}

db::Result<Effect<QStringList>> ChangeSendLimits::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(auto limits, loadSendLimits(session));
    for (const Value &value : values) {
        if (!takeLimit(value, limits))
            return db::failure(db::ErrorKind::InvalidInput,
                               u"\"%1\" is no value of a limit %2"_s.arg(value.text, value.name));
    }
    MK_TRY(auto effect, SaveSendLimits{limits}.apply(session, act));
    if (!effect.trace.about.isEmpty() && !reason.isEmpty())
        effect.trace.about += u": "_s + reason.first(std::min(reason.size(), kLongestReason));
    return effect;
}

db::Result<Effect<Nothing>> SaveSendingWish::apply(db::Session &session, const db::Act &) const
{
    if (!isSoundWish(*this))
        return db::failure(db::ErrorKind::InvalidInput,
                           u"at most %1 messages within 1 to %2 days can be wished"_s.arg(
                               QString::number(MessageCap::kMost), QString::number(MessageCap::kMostDays)));
    MK_TRY(const auto person, session.reader().read(customer));
    MK_TRY(const auto before, session.sendingWishes().of(customer));
    const db::SendingWish wish{most, withinDays, quietWeekdays};
    if (wish == before)
        return Effect<Nothing>{{}, {{}, person.fullName, {}, {}}};
    MK_TRY(const auto changes, session.sendingWishes().put(customer, wish));
    const SaveSendingWish back{customer, before.most, before.withinDays, before.quietWeekdays};
    return Effect<Nothing>{
        {}, {changes, person.fullName, {u"customer/%1/sending-wish"_s.arg(customer.value)}, stepOf(back)}};
}

db::Result<Effect<db::SendingWish>> ChangeSendingWish::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto before, session.sendingWishes().of(customer));
    std::optional<MessageCap> most = capOf(before);
    int weekdays = before.quietWeekdays;
    if (cap && !readText(*cap, most))
        return db::failure(db::ErrorKind::InvalidInput, u"\"%1\" is no cap"_s.arg(*cap));
    if (quiet && !readWeekdays(*quiet, weekdays))
        return db::failure(db::ErrorKind::InvalidInput, u"\"%1\" names no weekdays"_s.arg(*quiet));
    SaveSendingWish whole{customer, {}, {}, weekdays};
    if (most) {
        whole.most = most->most;
        whole.withinDays = most->days;
    }
    MK_TRY(auto effect, whole.apply(session, act));
    return Effect<db::SendingWish>{{whole.most, whole.withinDays, weekdays}, std::move(effect.trace)};
}

std::optional<MessageCap> capOf(const db::SendingWish &wish)
{
    if (!wish.most || !wish.withinDays)
        return std::nullopt;
    return MessageCap{*wish.most, *wish.withinDays};
}

} // namespace app
