#include "app/greetings/occasion_commands.h"

#include "app/greetings/occasion_kind.h"
#include "app/greetings/own_occasion.h"
#include "app/greetings/rule_commands.h"
#include "db/greetings/greeting_store.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString subjectOf(const QString &key, QStringView part)
{
    return u"occasion/%1/%2"_s.arg(key, part);
}

QJsonObject jsonOf(const db::Occasion &occasion)
{
    return {{u"key"_s, occasion.key},           {u"nameVi"_s, occasion.nameVi},
            {u"nameEn"_s, occasion.nameEn},     {u"calendar"_s, db::keyOf(occasion.calendar)},
            {u"month"_s, occasion.month},       {u"day"_s, occasion.day},
            {u"fromYear"_s, occasion.fromYear}, {u"solemn"_s, occasion.solemn},
            {u"enabled"_s, occasion.enabled}};
}

db::Result<std::optional<db::Occasion>> findOccasion(db::Session &session, const QString &key)
{
    MK_TRY(const auto all, session.greetings().occasions());
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [&key](const auto &one) { return one.key == key; });
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

db::Result<db::Occasion> standingOccasion(db::Session &session, const QString &key)
{
    MK_TRY(const auto occasion, findOccasion(session, key));
    if (!occasion)
        return db::failure(db::ErrorKind::NotFound, u"occasion %1"_s.arg(key));
    return *occasion;
}

db::Result<Effect<Nothing>> revise(db::Session &session, db::Occasion occasion, bool switches)
{
    MK_TRY(const auto stored, standingOccasion(session, occasion.key));
    if (!switches)
        occasion.enabled = stored.enabled;
    const bool switched = occasion.enabled != stored.enabled;
    db::Occasion worded = stored;
    worded.enabled = occasion.enabled;
    QStringList subjects;
    if (jsonOf(worded) != jsonOf(occasion))
        subjects.append(subjectOf(occasion.key, u"content"));
    if (switched)
        subjects.append(subjectOf(occasion.key, u"enabled"));
    if (subjects.isEmpty())
        return Effect<Nothing>{{}, {{}, stored.nameVi, {}, {}}};
    MK_TRY(const auto changes, session.greetings().updateOccasion(occasion));
    return Effect<Nothing>{{},
                           {changes, occasion.nameVi, subjects, stepOf(ReviseOccasion{stored, switched})}};
}

} // namespace

QJsonObject SaveOccasion::toJson() const
{
    return jsonOf(occasion);
}

db::Result<Effect<QString>> SaveOccasion::apply(db::Session &session, const db::Act &) const
{
    const db::Occasion tidy = tidied(occasion);
    MK_CHECK(checkOwnOccasion(tidy));
    if (!tidy.key.isEmpty()) {
        MK_TRY(auto revised, revise(session, tidy, true));
        return Effect<QString>{tidy.key, std::move(revised.trace)};
    }
    MK_TRY(const auto added, addOwnOccasion(session, tidy));
    const QString key = added.value;
    return Effect<QString>{
        key,
        {added.changes,
         tidy.nameVi,
         {subjectOf(key, u"content"), subjectOf(key, u"enabled"), subjectOf(key, u"archived")},
         stepOf(RemoveOccasion{key, false})}};
}

QJsonObject ReviseOccasion::toJson() const
{
    QJsonObject json = jsonOf(occasion);
    if (!switches)
        json.remove(u"enabled"_s);
    return json;
}

db::Result<ReviseOccasion> ReviseOccasion::fromJson(const QJsonObject &json)
{
    const auto calendar = db::wordOf<db::Calendar>(json.value(u"calendar"_s).toString());
    if (!calendar)
        return badArguments(kName, u"no calendar");
    db::Occasion occasion;
    occasion.key = json.value(u"key"_s).toString();
    occasion.nameVi = json.value(u"nameVi"_s).toString();
    occasion.nameEn = json.value(u"nameEn"_s).toString();
    occasion.calendar = *calendar;
    occasion.month = json.value(u"month"_s).toInt();
    occasion.day = json.value(u"day"_s).toInt();
    occasion.fromYear = json.value(u"fromYear"_s).toInt();
    occasion.solemn = json.value(u"solemn"_s).toBool();
    occasion.enabled = json.value(u"enabled"_s).toBool();
    occasion.own = true;
    return ReviseOccasion{occasion, json.contains(u"enabled"_s)};
}

db::Result<Effect<Nothing>> ReviseOccasion::apply(db::Session &session, const db::Act &) const
{
    return revise(session, occasion, switches);
}

db::Result<Effect<Nothing>> SwitchOccasion::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(const auto stored, standingOccasion(session, key));
    if (stored.enabled == on)
        return Effect<Nothing>{{}, {{}, stored.nameVi, {}, {}}};
    MK_TRY(const auto changes, session.greetings().setOccasionEnabled(key, on));
    return Effect<Nothing>{
        {}, {changes, stored.nameVi, {subjectOf(key, u"enabled")}, stepOf(SwitchOccasion{key, !on})}};
}

db::Result<Effect<qsizetype>> RemoveOccasion::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto stored, findOccasion(session, key));
    if (!stored)
        return Effect<qsizetype>();
    MK_TRY(const auto rules, session.greetings().rules());
    QList<db::RuleId> away;
    QStringList subjects{subjectOf(key, u"archived")};
    for (const db::GreetingRule &rule : rules) {
        if (rule.occasionKey != key)
            continue;
        if (!withRules)
            return db::failure(db::ErrorKind::Conflict, u"occasion %1 has rules"_s.arg(key));
        MK_TRY(const auto archived, (ArchiveRule{rule.id}.apply(session, act)));
        subjects += archived.trace.subjects;
        away.append(rule.id);
    }
    MK_TRY(const auto changes, session.greetings().setOccasionArchived(key, true, act));
    return Effect<qsizetype>{away.size(),
                             {changes, stored->nameVi, subjects, stepOf(RestoreOccasion{key, away})}};
}

db::Result<Effect<Nothing>> RestoreOccasion::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto changes, session.greetings().setOccasionArchived(key, false, act));
    QStringList subjects{subjectOf(key, u"archived")};
    for (const db::RuleId rule : rules) {
        MK_TRY(const auto restored, (RestoreRule{rule}.apply(session, act)));
        subjects += restored.trace.subjects;
    }
    MK_TRY(const auto stored, standingOccasion(session, key));
    return Effect<Nothing>{{}, {changes, stored.nameVi, subjects, stepOf(RemoveOccasion{key})}};
}

db::Result<Effect<Nothing>> SetOccasionDate::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(const auto occasion, standingOccasion(session, key));
    if (!takesDates(occasion))
        return db::failure(db::ErrorKind::InvalidInput, u"%1 has no date of its own"_s.arg(key));
    if (date.isValid() && date.year() != year)
        return db::failure(db::ErrorKind::InvalidInput,
                           u"%1 is not in %2"_s.arg(date.toString(Qt::ISODate)).arg(year));
    MK_TRY(const auto rows, session.greetings().occasionDates());
    const auto row = std::find_if(rows.cbegin(), rows.cend(), [this](const db::OccasionDateRow &one) {
        return one.occasionKey == key && one.year == year;
    });
    const QDate before = row == rows.cend() ? QDate() : row->date;
    if (before == date)
        return Effect<Nothing>{{}, {{}, occasion.nameVi, {}, {}}};
    MK_TRY(const auto changes, date.isValid() ? session.greetings().setOccasionDate({key, year, date})
                                              : session.greetings().removeOccasionDate(key, year));
    return Effect<Nothing>{{},
                           {changes,
                            occasion.nameVi,
                            {subjectOf(key, u"date/%1"_s.arg(year))},
                            stepOf(SetOccasionDate{key, year, before})}};
}

} // namespace app
