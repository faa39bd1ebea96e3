#include "app/outbox/board/day_glance.h"

#include "app/greetings/occasion_kind.h"
#include "app/outbox/accounts/default_account.h"
#include "app/outbox/missed/missed_list.h"
#include "app/outbox/sending/sending_settings.h"
#include "app/outbox/skip_reasons.h"
#include "app/shop/shop_settings.h"
#include "db/greetings/greeting_store.h"
#include "db/outbox/outbox_reader.h"
#include "db/session/session.h"

namespace app {

namespace {

db::Result<QSet<QString>> birthdayKeys(db::Session &session)
{
    MK_TRY(const auto occasions, session.greetings().occasions());
    QSet<QString> keys;
    for (const db::Occasion &occasion : occasions) {
        if (isBirthday(occasion))
            keys.insert(occasion.key);
    }
    return keys;
}

void addTo(DayGlance &glance, const db::AlikeOfDay &alike, const QSet<db::Channel> &selfSending)
{
    if (alike.state == db::MessageState::Approved)
        glance.approved += alike.messages;
    else if (alike.state == db::MessageState::Planned)
        (selfSending.contains(alike.channel) ? glance.toApprove : glance.toSend) += alike.messages;
}

} // namespace

db::Result<DayGlance> dayGlance(db::Session &session, const Clock &clock)
{
    DayGlance glance;
    glance.day = clock.today();
    MK_TRY(const auto shop, ShopSettings::load(session));
    glance.hours = shop.hours;
    MK_TRY(const auto settings, SendingSettings::load(session));
    glance.isPaused = settings.paused;
    MK_TRY(const auto selfSending, selfSendingChannels(session));
    glance.sendsByItself = !selfSending.isEmpty();
    MK_TRY(const auto birthdays, birthdayKeys(session));
    MK_TRY(const auto ofToday, session.outboxReader().alikeOf(glance.day));
    for (const db::AlikeOfDay &alike : ofToday) {
        if (birthdays.contains(alike.occasionKey) && alike.state != db::MessageState::Cancelled)
            glance.birthdays += alike.messages;
        addTo(glance, alike, selfSending);
    }
    MK_TRY(const auto missed, countMissed(session, clock));
    glance.approved = settings.isDoubted ? 0 : glance.approved - missed.approvedOfDay;
    glance.toApprove -= missed.plannedOfDay;
    glance.missed = missed.total - missed.doubted;
    MK_TRY(const auto unasked, session.outboxReader().unaskedBefore(glance.day, wantedLateReasons()));
    for (auto count = unasked.cbegin(); count != unasked.cend(); ++count)
        (selfSending.contains(count.key()) ? glance.toApprove : glance.toSend) += count.value();
    MK_TRY(glance.toLookInto, session.outboxReader().toLookInto());
    return glance;
}

} // namespace app
