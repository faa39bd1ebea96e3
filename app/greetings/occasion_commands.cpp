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
         stepOf(RemoveOccasion{key})}};
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

QJsonObject SwitchOccasion::toJson() const
{
    return {{u"key"_s, key}, {u"on"_s, on}};
}

db::Result<SwitchOccasion> SwitchOccasion::fromJson(const QJsonObject &json)
{
    if (!json.value(u"on"_s).isBool())
        return badArguments(kName, u"on or off?");
    return SwitchOccasion{json.value(u"key"_s).toString(), json.value(u"on"_s).toBool()};
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

QJsonObject RemoveOccasion::toJson() const
{
    return {{u"key"_s, key}};
}

db::Result<RemoveOccasion> RemoveOccasion::fromJson(const QJsonObject &json)
{
    return RemoveOccasion{json.value(u"key"_s).toString()};
}

db::Result<Effect<qsizetype>> RemoveOccasion::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto stored, findOccasion(session, key));
    if (!stored)
        return Effect<qsizetype>();
    MK_TRY(const auto changes, session.greetings().setOccasionArchived(key, true, act));
    MK_TRY(const auto rules, session.greetings().rules());
    QList<db::RuleId> away;
    QStringList subjects{subjectOf(key, u"archived")};
    for (const db::GreetingRule &rule : rules) {
        if (rule.occasionKey != key)
            continue;
        MK_TRY(const auto archived, (ArchiveRule{rule.id}.apply(session, act)));
        subjects += archived.trace.subjects;
        away.append(rule.id);
    }
    return Effect<qsizetype>{away.size(),
                             {changes, stored->nameVi, subjects, stepOf(RestoreOccasion{key, away})}};
}

QJsonObject RestoreOccasion::toJson() const
{
    QJsonArray ids;
    for (const db::RuleId rule : rules)
        ids.append(rule.value);
    return {{u"key"_s, key}, {u"rules"_s, ids}};
}

db::Result<RestoreOccasion> RestoreOccasion::fromJson(const QJsonObject &json)
{
    RestoreOccasion command{json.value(u"key"_s).toString(), {}};
    const QJsonArray ids = json.value(u"rules"_s).toArray();
    for (const auto &id : ids)
        command.rules.append(db::RuleId{id.toInteger()});
    return command;
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

QJsonObject SetOccasionDate::toJson() const
{
    return {{u"key"_s, key}, {u"year"_s, year}, {u"date"_s, date.toString(Qt::ISODate)}};
}

db::Result<SetOccasionDate> SetOccasionDate::fromJson(const QJsonObject &json)
{
    return SetOccasionDate{json.value(u"key"_s).toString(), json.value(u"year"_s).toInt(),
                           QDate::fromString(json.value(u"date"_s).toString(), Qt::ISODate)};
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
