#pragma once

#include "app/core/command.h"

namespace app {

/// Gives the starter texts that nobody has edited (version 1) the words of this edition, each as a new
/// version. Nothing is done where all of them have these words; texts that were edited stay.
struct RenewStarters
{
    static constexpr QStringView kName = u"starters.renew";

    QJsonObject toJson() const { return {}; }
    [[nodiscard]] db::Result<Effect<int>> apply(db::Session &session, const db::Act &act) const; ///< how many
};

/// Gives each of these templates the words of the version before its last; its own inverse.
struct PutBackWords
{
    static constexpr QStringView kName = u"template.put_back";

    QList<db::TemplateId> ids;
    static constexpr std::tuple kArguments{Argument{"ids", &PutBackWords::ids}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app
