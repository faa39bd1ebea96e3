#include "app/outbox/sending/sending_forecast.h"

#include "app/outbox/accounts/account_configuration.h"
#include "app/outbox/sending/account_pace.h"
#include "app/outbox/sending/due_messages.h"
#include "app/outbox/sending/outgoing_message.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/session/session.h"

#include <algorithm>

namespace app {

namespace {

constexpr qint64 kForecastReachesBackMs = 24LL * 60 * 60 * 1000;

db::Result<qint64> partsToPay(db::Session &session, const DueMessages &due, const db::SendingAccount &account,
                              db::Channel channel)
{
    qint64 parts = 0;
    for (const db::DueMessage &one : due.messages) {
        if (one.channel != channel)
            continue;
        MK_TRY(const auto message, session.outbox().byId(one.id));
        parts += costPartsOf(message, account.kind).value_or(0);
    }
    return parts;
}

} // namespace

db::Result<QList<AccountForecast>> loadSendingForecast(db::Session &session, const Clock &clock)
{
    MK_TRY(const auto due, loadDueMessages(session, clock));
    const qint64 nowMs = clock.nowMs();
    QList<AccountForecast> forecasts;
    for (auto one = due.accounts.cbegin(); one != due.accounts.cend(); ++one) {
        AccountForecast forecast{*one};
        MK_TRY(const auto sent,
               session.sendingAccounts().givenTimes(one->id, nowMs - kForecastReachesBackMs));
        forecast.sent = sent.size();
        forecast.waiting =
            std::count_if(due.messages.cbegin(), due.messages.cend(),
                          [&one](const db::DueMessage &message) { return message.channel == one.key(); });
        const AccountPace pace({one->perMinute, one->perDay}, sent, nowMs);
        forecast.finishMs = forecast.waiting > 0 ? pace.finishMs(forecast.waiting, nowMs) : 0;
        MK_TRY(forecast.parts, partsToPay(session, due, *one, one.key()));
        if (const auto price = partPriceOf(*one); price && forecast.parts > 0)
            forecast.cost = forecast.parts * *price;
        forecasts.append(forecast);
    }
    return forecasts;
}

} // namespace app
