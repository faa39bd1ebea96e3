#pragma once

#include "app/core/command.h"
#include "db/greetings/greeting_rule.h"

namespace app {

/// Stores a new rule (no id), or another content of one, and lets its draft go. InvalidInput: see
/// checkRule. Conflict: its segment was deleted.
struct SaveRule
{
    static constexpr QStringView kName = u"rule.save";

    db::GreetingRule rule;
    QString draftKey = {}; ///< may be empty

    QJsonObject toJson() const;
    [[nodiscard]] db::Result<Effect<db::RuleId>> apply(db::Session &session, const db::Act &act) const;
};

/// Gives a rule the content it had before. Conflict: its segment was deleted since.
struct ReviseRule
{
    static constexpr QStringView kName = u"rule.revise";

    db::GreetingRule rule;
    bool switches = true; ///< whether it is on is part of it; else that stays as it stands

    QJsonObject toJson() const;
    static db::Result<ReviseRule> fromJson(const QJsonObject &json);
    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// InvalidInput where it cannot be on as it stands: see checkRule.
struct SwitchRule
{
    static constexpr QStringView kName = u"rule.switch";

    db::RuleId id;
    bool on = true;
    static constexpr std::tuple kArguments{Argument{"id", &SwitchRule::id}, Argument{"on", &SwitchRule::on}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// Puts a rule away: what it has sent stays. Nothing is done where it is away already.
struct ArchiveRule
{
    static constexpr QStringView kName = u"rule.archive";

    db::RuleId id;
    static constexpr std::tuple kArguments{Argument{"id", &ArchiveRule::id}};
    /// What puts a rule away or brings it back stands under this in the journal, and so does what keeps it
    /// from coming back.
    static QString subjectOf(db::RuleId id);

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// Brings a rule back; nothing is done where it is there. Conflict: its segment was deleted since.
struct RestoreRule
{
    static constexpr QStringView kName = u"rule.restore";

    db::RuleId id;
    static constexpr std::tuple kArguments{Argument{"id", &RestoreRule::id}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app
