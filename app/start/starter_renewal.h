#pragma once

#include "app/core/command.h"

namespace app {

/// Gives the starter texts that have not been edited the words of this edition, each as a new version. What
/// an earlier edition renewed is no edit; a renewal that was taken back is one. Nothing is done where all of
/// them have these words.
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
