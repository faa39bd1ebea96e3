#include "app/greetings/occasion_commands.h"

#include "app/core/nfc.h"
#include "app/greetings/occasion_kind.h"
#include "app/greetings/rule_commands.h"
#include "db/core/fold.h"
#include "db/greetings/greeting_store.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

template <>
inline constexpr std::tuple kFields<db::Occasion>{
    Argument{"key", &db::Occasion::key},           Argument{"nameVi", &db::Occasion::nameVi},
    Argument{"nameEn", &db::Occasion::nameEn},     Argument{"calendar", &db::Occasion::calendar},
    Argument{"month", &db::Occasion::month},       Argument{"day", &db::Occasion::day},
    Argument{"fromYear", &db::Occasion::fromYear}, Argument{"solemn", &db::Occasion::solemn},
    Argument{"enabled", &db::Occasion::enabled}};

namespace {

QString subjectOf(const QString &key, QStringView part)
{
    return u"occasion/%1/%2"_s.arg(key, part);
}

constexpr int kMostOfOneName = 1000;

/// "own_ngay_khai_truong"
QString keyFrom(const QString &name)
{
    static const QRegularExpression kOthers(u"[^a-z0-9]+"_s);
    const QString key = db::fold(name).replace(kOthers, u" "_s).trimmed().replace(u' ', u'_');
    return u"own_"_s + (key.isEmpty() ? u"day"_s : key);
}

/// As it is stored: spaces tidied, a missing name in one language that of the other.
db::Occasion tidied(db::Occasion occasion)
{
    occasion.nameVi = nfc(occasion.nameVi.simplified());
    occasion.nameEn = nfc(occasion.nameEn.simplified());
    if (occasion.nameVi.isEmpty())
        occasion.nameVi = occasion.nameEn;
    if (occasion.nameEn.isEmpty())
        occasion.nameEn = occasion.nameVi;
    occasion.own = true;
    return occasion;
}

/// InvalidInput when faultOf finds one.
db::Result<void> checkOwnOccasion(const db::Occasion &occasion)
{
    const OwnOccasionFault fault = faultOf(occasion);
    if (fault == OwnOccasionFault::NoName)
        return db::failure(db::ErrorKind::InvalidInput, u"the day needs a name"_s);
    if (fault == OwnOccasionFault::LongName)
        return db::failure(db::ErrorKind::InvalidInput, u"the name of a day has %1 characters at most"_s.arg(
                                                            QString::number(kLongestOccasionName)));
    if (fault == OwnOccasionFault::NoSuchDay)
        return db::failure(db::ErrorKind::InvalidInput,
                           u"%1 calendar: day %2 of month %3 never is"_s.arg(db::keyOf(occasion.calendar))
                               .arg(occasion.day)
                               .arg(occasion.month));
    return {};
}

/// Stores a tidy day under a key made from its name; the key.
db::Result<db::Changed<QString>> addOwnOccasion(db::Session &session, db::Occasion occasion)
{
    const QString name = keyFrom(occasion.nameVi);
    for (int number = 1; number <= kMostOfOneName; ++number) {
        occasion.key = number == 1 ? name : u"%1_%2"_s.arg(name).arg(number);
        const auto added = session.greetings().addOccasion(occasion);
        if (added)
            return db::Changed<QString>{occasion.key, *added};
        if (added.error().kind != db::ErrorKind::Conflict)
            return tl::unexpected(added.error());
    }
    return db::failure(db::ErrorKind::Conflict, u"too many days are called %1"_s.arg(name));
}

} // namespace

QJsonObject SaveOccasion::toJson() const
{
    return argumentsOf(occasion);
}

db::Result<Effect<QString>> SaveOccasion::apply(db::Session &session, const db::Act &act) const
{
    const db::Occasion tidy = tidied(occasion);
    MK_CHECK(checkOwnOccasion(tidy));
    MK_TRY(const auto all, session.greetings().occasions());
    if (const db::Occasion *other = sameNameAs(tidy, all))
        return db::failure(
            db::ErrorKind::InvalidInput,
            u"there is a day called \"%1\" (%2): give this one another name"_s.arg(tidy.nameVi, other->key));
    if (!tidy.key.isEmpty()) {
        MK_TRY(auto revised, (ReviseOccasion{tidy}.apply(session, act)));
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
    QJsonObject json = argumentsOf(occasion);
    if (!switches)
        json.remove(u"enabled"_s);
    return json;
}

db::Result<ReviseOccasion> ReviseOccasion::fromJson(const QJsonObject &json)
{
    ReviseOccasion command{{}, json.contains(u"enabled"_s)};
    command.occasion.own = true;
    if (readFields(json, command.occasion).contains("calendar"_L1))
        return badArguments(kName, u"no calendar");
    return command;
}

db::Result<Effect<Nothing>> ReviseOccasion::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(const auto stored, session.greetings().occasion(occasion.key));
    db::Occasion wanted = occasion;
    if (!switches)
        wanted.enabled = stored.enabled;
    const bool switched = wanted.enabled != stored.enabled;
    db::Occasion worded = stored;
    worded.enabled = wanted.enabled;
    QStringList subjects;
    if (argumentsOf(worded) != argumentsOf(wanted))
        subjects.append(subjectOf(wanted.key, u"content"));
    if (switched)
        subjects.append(subjectOf(wanted.key, u"enabled"));
    if (subjects.isEmpty())
        return Effect<Nothing>{{}, {{}, stored.nameVi, {}, {}}};
    MK_TRY(const auto changes, session.greetings().updateOccasion(wanted));
    return Effect<Nothing>{{}, {changes, wanted.nameVi, subjects, stepOf(ReviseOccasion{stored, switched})}};
}

db::Result<Effect<Nothing>> SwitchOccasion::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(const auto stored, session.greetings().occasion(key));
    if (stored.enabled == on)
        return Effect<Nothing>{{}, {{}, stored.nameVi, {}, {}}};
    MK_TRY(const auto changes, session.greetings().setOccasionEnabled(key, on));
    return Effect<Nothing>{
        {}, {changes, stored.nameVi, {subjectOf(key, u"enabled")}, stepOf(SwitchOccasion{key, !on})}};
}

db::Result<Effect<qsizetype>> RemoveOccasion::apply(db::Session &session, const db::Act &act) const
{
    const auto stored = session.greetings().occasion(key);
    if (!stored && stored.error().kind == db::ErrorKind::NotFound)
        return Effect<qsizetype>();
    MK_CHECK(stored);
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
    MK_TRY(const auto changes, session.greetings().archiveOccasion(key, act));
    return Effect<qsizetype>{away.size(),
                             {changes, stored->nameVi, subjects, stepOf(RestoreOccasion{key, away})}};
}

db::Result<Effect<Nothing>> RestoreOccasion::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto changes, session.greetings().restoreOccasion(key));
    QStringList subjects{subjectOf(key, u"archived")};
    for (const db::RuleId rule : rules) {
        MK_TRY(const auto restored, (RestoreRule{rule}.apply(session, act)));
        subjects += restored.trace.subjects;
    }
    MK_TRY(const auto stored, session.greetings().occasion(key));
    return Effect<Nothing>{{}, {changes, stored.nameVi, subjects, stepOf(RemoveOccasion{key})}};
}

db::Result<Effect<Nothing>> SetOccasionDate::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(const auto occasion, session.greetings().occasion(key));
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
