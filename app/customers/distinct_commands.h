#pragma once

#include "app/core/command.h"
#include "db/customers/duplicate_store.h"

namespace app {

/// No two of these customers are the same person: they are not shown as duplicates again. Answers of how many
/// pairs that was not known yet.
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
