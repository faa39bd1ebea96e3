#pragma once

#include "app/core/command.h"
#include "db/greetings/occasion.h"

#include <QDate>

namespace app {

/// Stores a new yearly day of the shop's own (no key) under a key made from its name, or another content of
/// one; the key. A missing name in one language is that of the other. InvalidInput when faultOf finds one, or
/// another day has that name.
struct SaveOccasion
{
    static constexpr QStringView kName = u"occasion.save";

    db::Occasion occasion;

    QJsonObject toJson() const;
    [[nodiscard]] db::Result<Effect<QString>> apply(db::Session &session, const db::Act &act) const;
};

/// Gives a day of the shop's own the content it had before.
struct ReviseOccasion
{
    static constexpr QStringView kName = u"occasion.revise";

    db::Occasion occasion;
    bool switches = true; ///< whether it is on is part of it; else that stays as it stands

    QJsonObject toJson() const;
    static db::Result<ReviseOccasion> fromJson(const QJsonObject &json);
    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

struct SwitchOccasion
{
    static constexpr QStringView kName = u"occasion.switch";

    QString key;
    bool on = true;
    static constexpr std::tuple kArguments{Argument{"key", &SwitchOccasion::key},
                                           Argument{"on", &SwitchOccasion::on}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// Puts a day of the shop's own away, and its rules with it; how many rules. What was greeted on it stays.
/// Nothing is done where it is away already. NotFound when it is not the shop's own; Conflict when it has
/// rules that are to stay.
struct RemoveOccasion
{
    static constexpr QStringView kName = u"occasion.remove";

    QString key;
    bool withRules = true; ///< else not while it has any
    static constexpr std::tuple kArguments{Argument{"key", &RemoveOccasion::key},
                                           Argument{"withRules", &RemoveOccasion::withRules}};

    [[nodiscard]] db::Result<Effect<qsizetype>> apply(db::Session &session, const db::Act &act) const;
};

struct RestoreOccasion
{
    static constexpr QStringView kName = u"occasion.restore";

    QString key;
    QList<db::RuleId> rules; ///< put away with it
    static constexpr std::tuple kArguments{Argument{"key", &RestoreOccasion::key},
                                           Argument{"rules", &RestoreOccasion::rules}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// Sets the day of a year, where a decree or a calendar of that faith gives another. InvalidInput: the date
/// is not of that year, or the occasion has no date of its own that could be set.
struct SetOccasionDate
{
    static constexpr QStringView kName = u"occasion.set-date";

    QString key;
    int year = 0;
    QDate date; ///< invalid: the usual one counts again
    static constexpr std::tuple kArguments{Argument{"key", &SetOccasionDate::key},
                                           Argument{"year", &SetOccasionDate::year},
                                           Argument{"date", &SetOccasionDate::date}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app
