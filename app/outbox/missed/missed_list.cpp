#include "app/outbox/missed/missed_list.h"

#include "app/outbox/late_words.h"
#include "app/outbox/missed/missed_course.h"
#include "app/outbox/skip_reasons.h"
#include "db/greetings/greeting_store.h"
#include "db/outbox/campaign_store.h"
#include "db/outbox/late_message_store.h"
#include "db/session/session.h"

#include <QHash>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

db::Result<db::MissedMessages> readMissed(db::Session &session, const db::DueMoment &moment,
                                          const db::ApprovalHours &hours, int most)
{
    return session.lateMessages().missed({moment, wantedLateReasons(), kDoubted.toString(), most, hours});
}

MissedList listOf(const db::MissedMessages &found, QDate day, const std::optional<RestoredBackup> &restored)
{
    MissedList list;
    list.day = day;
    list.total = found.total;
    list.doubted = found.doubted;
    list.restored = restored;
    list.approvedOfDay = found.approvedOfDay;
    list.plannedOfDay = found.plannedOfDay;
    return list;
}

/// The days as they come, then the occasions and campaigns.
QList<MissedGroup> groupsOf(const QList<db::OutboxMessage> &messages)
{
    QMap<QDate, qint64> days;
    QMap<QString, qint64> occasions;
    QMap<db::CampaignId, qint64> campaigns;
    for (const db::OutboxMessage &message : messages) {
        ++days[message.dueOn];
        if (!message.occasionKey.isEmpty())
            ++occasions[message.occasionKey];
        if (message.campaign)
            ++campaigns[message.campaign];
    }
    QList<MissedGroup> groups;
    for (const auto &[day, count] : days.asKeyValueRange())
        groups.append({{.day = day}, count});
    for (const auto &[key, count] : occasions.asKeyValueRange())
        groups.append({{.occasionKey = key}, count});
    for (const auto &[campaign, count] : campaigns.asKeyValueRange())
        groups.append({{.campaign = campaign}, count});
    return groups;
}

/// Its words as they would go, and whether they may.
db::Result<MissedItem> itemOf(db::Session &session, MissedCourse &course, const db::OutboxMessage &message)
{
    MissedItem item{.message = message, .goesByItself = course.goesByItself(message)};
    const auto kind = missedKindOf(message, course.moment, course.hours);
    if (!kind)
        return db::failure(db::ErrorKind::Internal, u"message %1 was not missed"_s.arg(message.id.value));
    item.kind = *kind;
    item.choices = choicesOf(*kind);
    if (needsLateWords(message, *kind)) {
        MK_TRY(const auto words, course.wording.wordsOf(session, message));
        item.message.text = words.text.value_or(message.text);
        item.message.subject = words.subject.value_or(message.subject);
    }
    MK_TRY(const auto verdict, askMissed(session, course, message, *kind, course.moment.nowMs));
    item.reason = keysOf(verdict.rules);
    const bool isOtherDay = isOutOfPlace(item.message, course.moment.day);
    if (isOtherDay)
        item.reason = u"other-day"_s;
    if (isOtherDay || verdict.kind == SendVerdict::Kind::Refused)
        item.choices.removeFirst(); // to send it
    return item;
}

} // namespace

qint64 MissedList::count(const MissedScope &scope) const
{
    if (scope.isAll())
        return total;
    const auto found = std::ranges::find(groups, scope, &MissedGroup::scope);
    return found == groups.cend() ? 0 : found->messages;
}

db::Result<MissedList> loadMissed(db::Session &session, const Clock &clock, int most,
                                  const MissedScope &scope)
{
    MK_TRY(auto course, MissedCourse::begin(session, clock));
    MK_TRY(const auto found, readMissed(session, course.moment, course.hours, -1));
    MK_TRY(const auto restored, lastRestored(session));
    MK_TRY(const auto occasions, session.greetings().occasions());
    QHash<QString, db::Occasion> occasionOf;
    for (const db::Occasion &occasion : occasions)
        occasionOf.insert(occasion.key, occasion);
    MK_TRY(const auto campaigns, session.campaigns().list());
    QHash<db::CampaignId, QString> campaignOf;
    for (const db::Campaign &campaign : campaigns)
        campaignOf.insert(campaign.id, campaign.name);
    MissedList list = listOf(found, course.moment.day, restored);
    list.groups = groupsOf(found.messages);
    for (const db::OutboxMessage &message : found.messages) {
        if (!scope.holds(message))
            continue;
        ++list.inScope;
        if (most >= 0 && list.items.size() >= most)
            continue;
        MK_TRY(auto item, itemOf(session, course, message));
        item.occasion = occasionOf.value(message.occasionKey);
        item.campaign = campaignOf.value(message.campaign);
        list.items.append(std::move(item));
    }
    return list;
}

db::Result<QList<db::MessageId>> missedToAnswer(db::Session &session, const Clock &clock,
                                                const MissedScope &scope, MissedChoice choice)
{
    MK_TRY(const auto list, loadMissed(session, clock, -1, scope));
    QList<db::MessageId> ids;
    for (const MissedItem &item : list.items) {
        if (item.allows(choice))
            ids.append(item.message.id);
    }
    return ids;
}

db::Result<MissedList> countMissed(db::Session &session, const Clock &clock)
{
    MK_TRY(const auto moment, missedMoment(session, clock));
    MK_TRY(const auto found, readMissed(session, moment.due, moment.hours, 1));
    MK_TRY(const auto restored, lastRestored(session));
    return listOf(found, moment.due.day, restored);
}

} // namespace app
