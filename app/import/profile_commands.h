#pragma once

#include "app/core/command.h"

namespace app {

/// Calls a remembered list by another name; the name as it is kept. InvalidInput: there is none, it is too
/// long, or another list has it.
struct RenameListProfile
{
    static constexpr QStringView kName = u"import.rename-profile";
    static constexpr qsizetype kLongest = 60;

    db::ImportProfileId id;
    QString name;
    static constexpr std::tuple kArguments{Argument{"id", &RenameListProfile::id},
                                           Argument{"name", &RenameListProfile::name}};

    [[nodiscard]] db::Result<Effect<QString>> apply(db::Session &session, const db::Act &act) const;
};

/// Forgets how the columns of a list were settled; its name. Nothing is done where it is forgotten already.
struct ForgetListProfile
{
    static constexpr QStringView kName = u"import.forget-profile";

    db::ImportProfileId id;
    static constexpr std::tuple kArguments{Argument{"id", &ForgetListProfile::id}};

    [[nodiscard]] db::Result<Effect<QString>> apply(db::Session &session, const db::Act &act) const;
};

/// Remembers it again; its name, another one where that is taken. Conflict where a list with its headings was
/// imported since: then that one is remembered.
struct RestoreListProfile
{
    static constexpr QStringView kName = u"import.restore-profile";

    db::ImportProfileId id;
    static constexpr std::tuple kArguments{Argument{"id", &RestoreListProfile::id}};

    [[nodiscard]] db::Result<Effect<QString>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app
