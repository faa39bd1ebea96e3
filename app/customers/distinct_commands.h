#pragma once

#include "app/core/command.h"
#include "db/customers/duplicate_store.h"

namespace app {

/// These customers are different people, each from each: they are not shown as duplicates again. Answers how
/// many pairs that was news of.
struct MarkDistinct
{
    static constexpr QStringView kName = u"customers.mark-distinct";

    QList<db::CustomerId> ids;
    static constexpr std::tuple kArguments{Argument{"ids", &MarkDistinct::ids}};

    [[nodiscard]] db::Result<Effect<qint64>> apply(db::Session &session, const db::Act &act) const;
};

/// These pairs may be the same person again.
struct UnmarkDistinct
{
    static constexpr QStringView kName = u"customers.unmark-distinct";

    QList<db::DistinctPair> pairs;

    QJsonObject toJson() const;
    static db::Result<UnmarkDistinct> fromJson(const QJsonObject &json);
    [[nodiscard]] db::Result<Effect<qint64>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app
