#include "ui/today/today_words.h"

#include "app/greetings/occasion_kind.h"
#include "app/outbox/rules/send_rule.h"
#include "app/outbox/shared_number.h"
#include "ui/language/account_words.h"
#include "ui/language/lunar_words.h"
#include "ui/language/word_labels.h"
#include "ui/language/word_table.h"
#include "ui/today/today_rows.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kBetween = u" · "_s;

QString occasionOrPurpose(const TodayRow &head)
{
    const QString name = TodayWords::occasion(head.item.occasion);
    return name.isEmpty() ? labelOf(head.item.message.purpose) : name;
}

QString weekdayAnd(QDate day, const QString &format)
{
    return QLocale().toString(day, u"dddd "_s + format);
}

} // namespace

QString TodayWords::dayLine(QDate day)
{
    const QString solar = weekdayAnd(day, u"dd/MM/yyyy"_s);
    const QString lunar = LunarWords::dayOf(day);
    return lunar.isEmpty() ? solar : solar + kBetween + lunar;
}

QString TodayWords::occasion(const db::Occasion &occasion)
{
    return nameInUse(occasion.nameVi, occasion.nameEn);
}

QString TodayWords::why(const app::TodayItem &item)
{
    QString first = occasion(item.occasion);
    if (app::isBirthday(item.occasion))
        first = item.age && *item.age > 0
                    ? tr("%1 birthday", "45th birthday: the age reached").arg(LunarWords::ordinal(*item.age))
                    : tr("Birthday");
    else if (item.years)
        first = tr("%Ln years a customer", "anniversary", *item.years);
    else if (first.isEmpty())
        first = labelOf(item.message.purpose);
    if (!item.lunarDay.isEmpty())
        return first + kBetween + tr("%1 lunar", "day/month of the lunar calendar").arg(item.lunarDay);
    const QDate day = item.message.occasionOn;
    if (day.isValid() && day != item.message.dueOn)
        return first + kBetween + day.toString(u"dd/MM"_s);
    return first;
}

QString TodayWords::person(const app::TodayItem &item)
{
    const QString &name = item.message.customerName;
    return item.honorific.isEmpty() ? name : item.honorific + u' ' + name;
}

QString TodayWords::hour(QTime time)
{
    return time.toString(u"HH:mm"_s);
}

QString TodayWords::secondLine(const app::TodayItem &item)
{
    if (item.message.state == db::MessageState::Approved)
        return tr("By itself %1 · %2", "hour at which a program sends it; occasion")
            .arg(hour(item.message.dueAt), why(item));
    if (!db::isOpen(item.message.state) || !(item.openedAt.isValid() || item.copiedAt.isValid()))
        return why(item);
    if (!item.openedAt.isValid())
        return tr("Copied %1 · %2", "hour at which the text was copied; occasion")
            .arg(moment(item.copiedAt, item.message.dueOn), why(item));
    return tr("Opened %1 · %2", "hour at which the channel was opened; occasion")
        .arg(moment(item.openedAt, item.message.dueOn), why(item));
}

QString TodayWords::goesAt(const app::TodayItem &item, const QDateTime &now)
{
    const db::OutboxMessage &message = item.message;
    const QDateTime planned(message.dueOn, message.dueAt, now.timeZone());
    const qint64 earliestMs = qMax(planned.toMSecsSinceEpoch(), message.sending.nextAttemptAtMs);
    const qint64 midnightMs = now.date().startOfDay(now.timeZone()).toMSecsSinceEpoch();
    if (earliestMs < midnightMs)
        return tr("It was missed, and goes once you have answered under “While you were away”.",
                  "a greeting that a program was to send");
    if (earliestMs <= now.toMSecsSinceEpoch())
        return tr("It goes by itself as soon as it can.", "a greeting");
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(earliestMs, now.timeZone());
    return tr("It goes by itself at %1.", "a greeting; hour").arg(moment(at, now.date()));
}

QString TodayWords::moment(const QDateTime &at, QDate today)
{
    return at.toString(at.date() == today ? u"HH:mm"_s : u"dd/MM HH:mm"_s);
}

QString TodayWords::batch(const TodayRow &head)
{
    const db::OutboxMessage &first = head.item.message;
    return QStringList{occasionOrPurpose(head), labelOf(db::audienceOf(first.stage)), labelOf(first.channel),
                       head.item.templateTitle}
        .join(kBetween);
}

QString TodayWords::batchHead(const TodayRow &head)
{
    QStringList parts{occasionOrPurpose(head), labelOf(head.item.message.channel)};
    if (db::audienceOf(head.item.message.stage) == db::Audience::Prospect)
        parts.append(tr("prospects", "behind an occasion, in little room"));
    return parts.join(kBetween);
}

std::pair<QString, QString> TodayWords::many(const QList<app::TodayItem> &items)
{
    QStringList occasions;
    QStringList channels;
    for (const app::TodayItem &item : items) {
        const QString name = occasion(item.occasion);
        if (!name.isEmpty() && !occasions.contains(name))
            occasions.append(name);
        if (const QString channel = labelOf(item.message.channel); !channels.contains(channel))
            channels.append(channel);
    }
    constexpr qsizetype most = 3;
    if (occasions.size() > most)
        occasions = occasions.first(most) << u"…"_s;
    return {tr("%Ln greetings", "chosen", static_cast<int>(items.size())),
            (occasions + channels).join(kBetween)};
}

QString TodayWords::spoken(const app::TodayItem &item)
{
    const db::OutboxMessage &message = item.message;
    const QString who = labelOf(db::audienceOf(message.stage));
    switch (message.state) {
    case db::MessageState::Sent:
        return tr("%1: %2. %3. Sent by %4.", "name, kind of customer, occasion, channel")
            .arg(message.customerName, who, why(item), labelOf(message.channel));
    case db::MessageState::Skipped:
        return tr("%1: %2. %3. Skipped: %4.", "name, kind of customer, occasion, reason")
            .arg(message.customerName, who, why(item), skipReason(message.reason));
    default:
        if (item.message.late)
            return tr("%1: %2. %3. Missed on %4, by %5.", "name, kind of customer, occasion, day, channel")
                .arg(message.customerName, who, why(item), message.dueOn.toString(u"dd/MM"_s),
                     labelOf(message.channel));
        return tr("%1: %2. %3. By %4 at %5.", "name, kind of customer, occasion, channel, hour")
            .arg(message.customerName, who, why(item), labelOf(message.channel), hour(message.dueAt));
    }
}

QString TodayWords::spoken(const app::ComingDay &day)
{
    return tr("%1: %2.", "occasion, day and number of people")
        .arg(occasion(day.occasion), whenAndHowMany(day));
}

QString TodayWords::whenAndHowMany(const app::ComingDay &day)
{
    return tr("%1 · %Ln people", "a day; people to greet on it", static_cast<int>(day.people))
        .arg(weekdayAnd(day.date, u"dd/MM"_s));
}

QString TodayWords::next(const QList<app::ComingDay> &coming)
{
    if (coming.isEmpty())
        return {};
    const app::ComingDay &first = coming.first();
    const QString weekday = weekdayAnd(first.date, {}).trimmed();
    qint64 people = 0;
    qsizetype others = 0;
    qsizetype birthdays = 0; // by both calendars
    for (const app::ComingDay &day : coming) {
        if (day.date != first.date)
            continue;
        people += day.people;
        ++(app::isBirthday(day.occasion) ? birthdays : others);
    }
    if (others > 1 || (others > 0 && birthdays > 0))
        return tr("Next: %1, %Ln greetings.", "weekday", static_cast<int>(people)).arg(weekday);
    if (others > 0)
        return tr("Next: %1, %2, %Ln people.", "weekday, occasion", static_cast<int>(first.people))
            .arg(weekday, occasion(first.occasion));
    return tr("Next: %1, %Ln birthdays.", "weekday", static_cast<int>(people)).arg(weekday);
}

QString TodayWords::waiting(const app::TodayBoard &board)
{
    QStringList parts;
    if (board.unanswered > 0)
        parts.append(tr("%Ln messages missed", "", static_cast<int>(board.unanswered)));
    if (const auto late = static_cast<int>(board.wantedLate()); late > 0)
        parts.append(tr("%Ln to send late", "greetings of earlier days, as a person has answered", late));
    if (!board.tooLate.isEmpty())
        parts.append(tr("%Ln too late", "greetings of earlier days", static_cast<int>(board.tooLate.size())));
    if (const QString next = nextHour(board); !next.isEmpty())
        parts.append(next);
    return parts.join(kBetween);
}

QString TodayWords::nextHour(const app::TodayBoard &board)
{
    if (board.later.isEmpty())
        return {};
    const QTime at = board.later.first().message.dueAt;
    const auto count = std::count_if(board.later.cbegin(), board.later.cend(),
                                     [at](const app::TodayItem &item) { return item.message.dueAt == at; });
    return tr("Next: %Ln greetings at %1", "hour", static_cast<int>(count)).arg(hour(at));
}

std::pair<QString, QString> TodayWords::quiet(const app::TodayBoard &board, const app::ComingDay *chosen,
                                              bool waiting)
{
    if (chosen)
        return {occasion(chosen->occasion),
                tr("%1. The greetings will be here on that day.", "day and number of people")
                    .arg(whenAndHowMany(*chosen))};
    if (waiting)
        return {tr("Greetings are waiting"), tr("Choose one in the list.")};
    if (!board.missed.isEmpty()) // their section is folded
        return {tr("Greetings are waiting"), TodayWords::waiting(board) + u'.'};
    if (!board.later.isEmpty())
        return {tr("Nothing to send just now"), nextHour(board) + u'.'};
    if (const auto going = static_cast<int>(board.goingByThemselves()); going > 0)
        return {tr("Nothing to send by hand"), tr("%Ln greetings go by themselves.", nullptr, going)};
    if (board.total == 0)
        return {tr("No one to greet today"), next(board.coming)};
    if (board.sent == 0)
        return {tr("Nothing left to send today"), next(board.coming)};
    return {tr("All greeted"), next(board.coming)};
}

QString TodayWords::mustNotGo(const app::TodayItem &item, const QList<app::SendRule> &rules)
{
    return tr("Not copied, because it must not be sent to %1: %2.", "name; reason")
        .arg(person(item), app::reasonInFull(app::keysOf(rules)));
}

QString TodayWords::barred(const app::TodayItem &item, app::SkipReason bar)
{
    using enum app::SkipReason;
    static constexpr Word<app::SkipReason> words[]{
        {Refused,
         QT_TRANSLATE_NOOP3("ui::TodayWords", "%1 has refused this channel: do not send it.", "name")},
        {Restricted, QT_TRANSLATE_NOOP3("ui::TodayWords",
                                        "%1 has asked that their data is not used: do not send it.", "name")},
        {Erased, QT_TRANSLATE_NOOP3("ui::TodayWords",
                                    "%1: who had this number or address asked to be erased, do not send it.",
                                    "name")},
    };
    return wordIn(words, "ui::TodayWords", bar).arg(item.message.customerName);
}

QString TodayWords::skipReason(const QString &reason)
{
    if (const QString said = words::gatewayReason(reason); !said.isEmpty())
        return said;
    QString words = app::reasonInFull(app::kindOfReason(reason));
    if (words.isEmpty())
        return reason;
    words[0] = words.at(0).toUpper();
    return words;
}

} // namespace ui
