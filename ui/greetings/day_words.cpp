#include "ui/greetings/day_words.h"

#include "app/calendar/lunar_calendar.h"
#include "app/greetings/occasion_kind.h"
#include "app/outbox/rules/send_rule.h"
#include "app/outbox/shared_number.h"
#include "ui/greetings/greeting_words.h"
#include "ui/language/customer_words.h"
#include "ui/language/lunar_words.h"
#include "ui/language/word_labels.h"

#include <QLocale>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kBetween = u" · "_s;

using Outcome = DayPeople::Outcome;

Outcome outcomeOf(const app::GreetingCount &one, bool happened)
{
    if (one.state == db::MessageState::Failed || one.state == db::MessageState::Uncertain)
        return Outcome::InDoubt;
    if (!one.isGreeting())
        return Outcome::NotGreeted;
    if (one.state == db::MessageState::Sent)
        return Outcome::Sent;
    return happened && db::isOpen(one.state) ? Outcome::Missed : Outcome::Planned;
}

bool isToldByOccasion(Outcome outcome)
{
    return outcome == Outcome::Planned || outcome == Outcome::Sent;
}

/// What is told as one: birthdays of both calendars are birthdays, and who got nothing is counted alone.
QString keyOf(const app::GreetingCount &one, const db::Occasion &occasion, Outcome outcome)
{
    if (!isToldByOccasion(outcome))
        return {};
    return app::isBirthday(occasion) ? u"birthday"_s : one.occasionKey;
}

/// Of the two calendars birthdays are told together.
QString nameOf(const db::Occasion &occasion)
{
    return app::isBirthday(occasion) ? DayWords::tr("Birthday", "an occasion, in either calendar")
                                     : words::occasionName(occasion);
}

} // namespace

int forPlural(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

QString DayWords::month(QDate day)
{
    return tr("%1 %2", "month and year, such as November 2026")
        .arg(QLocale().standaloneMonthName(day.month()))
        .arg(day.year());
}

QString DayWords::lunarInCell(QDate day)
{
    const auto lunar = app::lunarOf(day);
    if (!lunar)
        return {};
    if (lunar->day != 1)
        return QString::number(lunar->day);
    const QString first = u"1/%1"_s.arg(lunar->month);
    return lunar->leap ? tr("%1 leap", "first day of a leap lunar month: day/month").arg(first) : first;
}

QString DayWords::people(const db::Occasion &occasion, qint64 people)
{
    if (app::isBirthday(occasion))
        return tr("%Ln birthdays", nullptr, forPlural(people));
    if (app::isPersonal(occasion))
        return tr("%Ln customer anniversaries", "became customers on this day of an earlier year",
                  forPlural(people));
    return DayWords::people(people);
}

QString DayWords::people(qint64 people)
{
    return tr("%Ln people", nullptr, forPlural(people));
}

QString DayWords::cell(const app::CalendarDay &day, const RuleNames &names, QDate today, bool counted)
{
    QStringList parts{QLocale().toString(day.date, u"dddd d MMMM yyyy"_s)};
    if (day.date == today)
        parts.append(tr("today"));
    if (const QString lunar = LunarWords::dayOf(day.date); !lunar.isEmpty())
        parts.append(lunar);
    for (const db::Occasion &one : day.occasions)
        parts.append(GreetingWords::occasion(one));
    if (!counted)
        parts.append(tr("still counting"));
    for (const DayPeople &one : peopleOf(day, names))
        parts.append(whole(one));
    if (const QString why = reasons(day.greetingCounts); !why.isEmpty())
        parts.append(why);
    return parts.join(u", "_s);
}

QString DayWords::reason(const QString &key)
{
    if (key.isEmpty())
        return tr("skipped", "why people are skipped: not known");
    const QString words = app::reasonInBrief(app::kindOfReason(key));
    return words.isEmpty() ? key : words;
}

QString DayWords::reasons(const QList<app::GreetingCount> &greetingCounts)
{
    QMap<QString, qint64> counts;
    for (const app::GreetingCount &one : greetingCounts) {
        if (!one.isGreeting())
            counts[app::kindOfReason(one.reason)] += one.people;
    }
    QList<std::pair<qint64, QString>> sorted;
    for (auto one = counts.cbegin(); one != counts.cend(); ++one)
        sorted.append({one.value(), one.key()});
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    QStringList parts;
    for (const auto &[count, key] : sorted) {
        if (key.isEmpty()) // of a day counted for its cell alone
            continue;
        QString words = reason(key);
        words[0] = words.at(0).toUpper();
        parts.append(
            tr("%1: %2", "why people are not greeted: how many").arg(words, QLocale().toString(count)));
    }
    return parts.join(kBetween);
}

QString DayWords::state(db::MessageState state, const QString &why)
{
    if (state == db::MessageState::Skipped || state == db::MessageState::Failed)
        return u"%1: %2"_s.arg(labelOf(state), reason(why));
    return labelOf(state);
}

// Of a day that is not over, what went out is counted with what is still to go.
QList<DayPeople> DayWords::peopleOf(const app::CalendarDay &day, const RuleNames &names)
{
    QList<std::pair<QString, DayPeople>> keyed;
    for (const app::GreetingCount &one : day.greetingCounts) {
        const db::Occasion occasion = names.occasions.value(one.occasionKey);
        const Outcome outcome = outcomeOf(one, day.happened);
        const QString key = keyOf(one, occasion, outcome);
        const bool byOccasion = isToldByOccasion(outcome);
        const auto same = std::ranges::find_if(keyed, [&](const auto &known) {
            const bool goes = isToldByOccasion(outcome);
            const bool went = isToldByOccasion(known.second.outcome);
            return known.first == key && (known.second.outcome == outcome || (!day.happened && goes && went));
        });
        if (same == keyed.end()) {
            keyed.append({key, {byOccasion ? occasion : db::Occasion(), outcome, one.people}});
            continue;
        }
        same->second.people += one.people;
        if (same->second.outcome != outcome)
            same->second.outcome = Outcome::Planned;
    }
    QList<DayPeople> people;
    for (const auto &one : keyed)
        people.append(one.second);
    std::ranges::stable_sort(people, {},
                             [](const DayPeople &some) { return std::pair(some.outcome, -some.people); });
    return people;
}

QString DayWords::whole(const DayPeople &some)
{
    const QString who = people(some.occasion, some.people);
    switch (some.outcome) {
    case Outcome::Planned:
        return who;
    case Outcome::Sent:
        return brief(some);
    case Outcome::Missed:
        return tr("%1 missed", "people or birthdays of a day").arg(who);
    case Outcome::InDoubt:
        return tr("%1 in doubt", "people or birthdays of a day: perhaps sent, perhaps not").arg(who);
    case Outcome::NotGreeted:
        return tr("%Ln not greeted", nullptr, forPlural(some.people));
    }
    return {};
}

QString DayWords::brief(const DayPeople &some)
{
    const int count = forPlural(some.people);
    switch (some.outcome) {
    case Outcome::Planned:
        return QLocale().toString(some.people);
    case Outcome::Sent: // several occasions may share a day
        return some.occasion.key.isEmpty()
                   ? tr("%Ln sent", "greetings of a day", count)
                   : tr("%1: %Ln sent", "an occasion; greetings of a day", count).arg(nameOf(some.occasion));
    case Outcome::Missed:
        return tr("%Ln missed", "greetings of a day", count);
    case Outcome::InDoubt:
        return tr("%Ln in doubt", "greetings of a day: perhaps sent, perhaps not", count);
    case Outcome::NotGreeted:
        return tr("%Ln skipped", "greetings of a day", count);
    }
    return {};
}

QString DayWords::sent(const DayPeople &some, const std::function<bool(const QString &)> &fits)
{
    constexpr qsizetype fewestLetters = 4; // fewer tell nothing
    const QString whole = DayWords::whole(some);
    const QString number = QLocale().toString(some.people);
    if (fits(whole) || some.occasion.key.isEmpty())
        return fits(whole) ? whole : number;
    const QString name = nameOf(some.occasion);
    const auto counted = [&number](const QString &name) {
        return tr("%1: %2", "an occasion: how many greetings went out").arg(name, number);
    };
    if (fits(counted(name)))
        return counted(name);
    for (qsizetype letters = name.size() - 1; letters >= fewestLetters; --letters) {
        const QString begun = counted(name.first(letters).trimmed() + u'…');
        if (fits(begun))
            return begun;
    }
    return number;
}

} // namespace ui
