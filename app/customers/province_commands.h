#pragma once

#include "app/core/command.h"

#include <QList>

namespace app {

/// Puts customers into a province, as the commands in group_commands.h do: of today or of before, by any of
/// its names. InvalidInput for what is none.
struct SetProvinces
{
    static constexpr QStringView kName = u"customers.set-province";

    QList<db::CustomerId> ids;
    QString province;
    Progress telling = {};
    static constexpr std::tuple kArguments{Argument{"ids", &SetProvinces::ids},
                                           Argument{"province", &SetProvinces::province}};

    [[nodiscard]] db::Result<Effect<qint64>> apply(db::Session &session, const db::Act &act) const;
};

/// Those still of `province` go back to where they came from.
struct TakeProvincesBack
{
    static constexpr QStringView kName = u"customers.take-province-back";

    struct Group
    {
        QString before; ///< may be empty
        QList<db::CustomerId> ids;
        static constexpr std::tuple kArguments{Argument{"before", &Group::before},
                                               Argument{"ids", &Group::ids}};
    };
    QString province;
    QList<Group> groups;
    static constexpr std::tuple kArguments{Argument{"province", &TakeProvincesBack::province},
                                           Argument{"groups", &TakeProvincesBack::groups}};

    [[nodiscard]] db::Result<Effect<qint64>> apply(db::Session &session, const db::Act &act) const;
};

/// As it is stored: the name of a present or former province stays as it is; any other word for one becomes
/// its present name. Nothing where no province is meant.
[[nodiscard]] std::optional<QString> provinceToStore(const QString &typed);

} // namespace app
