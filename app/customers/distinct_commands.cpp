#include "app/customers/distinct_commands.h"

#include "db/customers/customer_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Pairs = QList<db::DistinctPair>;

/// Each with each of the others.
Pairs pairsOf(const QList<db::CustomerId> &ids)
{
    Pairs pairs;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        for (qsizetype j = i + 1; j < ids.size(); ++j) {
            if (ids[i] != ids[j])
                pairs.append({std::min(ids[i], ids[j]), std::max(ids[i], ids[j])});
        }
    }
    return pairs;
}

QList<db::CustomerId> customersIn(const Pairs &pairs)
{
    QList<db::CustomerId> ids;
    for (const db::DistinctPair &pair : pairs) {
        for (const db::CustomerId id : {pair.first, pair.second}) {
            if (!ids.contains(id))
                ids.append(id);
        }
    }
    return ids;
}

/// Of both, so that the step is found with each.
QStringList subjectsOf(const Pairs &pairs)
{
    QStringList subjects;
    for (const db::DistinctPair &pair : pairs) {
        subjects.append(u"customer/%1/distinct/%2"_s.arg(pair.first.value).arg(pair.second.value));
        subjects.append(u"customer/%1/distinct/%2"_s.arg(pair.second.value).arg(pair.first.value));
    }
    return subjects;
}

/// `changed`: the pairs that are not as they were.
db::Result<Effect<qint64>> effectOf(db::Session &session, const Pairs &changed, const Step &inverse)
{
    const QList<db::CustomerId> ids = customersIn(changed);
    QStringList names;
    MK_TRY(const auto rows, session.customers().rows(ids));
    for (const db::CustomerRow &row : rows)
        names.append(row.fullName);
    const db::ChangeSet changes{.customers = !changed.isEmpty(), .customerIds = ids};
    return Effect<qint64>{changed.size(), {changes, names.join(u", "_s), subjectsOf(changed), inverse}};
}

} // namespace

db::Result<Effect<qint64>> MarkDistinct::apply(db::Session &session, const db::Act &act) const
{
    for (const db::CustomerId id : ids)
        MK_CHECK(session.customers().byId(id));
    Pairs marked;
    for (const db::DistinctPair &pair : pairsOf(ids)) {
        MK_TRY(const auto isNew, session.duplicates().markDistinct(pair, act));
        if (isNew)
            marked.append(pair);
    }
    return effectOf(session, marked, stepOf(UnmarkDistinct{marked}));
}

QJsonObject UnmarkDistinct::toJson() const
{
    QJsonArray list;
    for (const db::DistinctPair &pair : pairs)
        list.append(QJsonArray{pair.first.value, pair.second.value});
    return {{u"pairs"_s, list}};
}

db::Result<UnmarkDistinct> UnmarkDistinct::fromJson(const QJsonObject &json)
{
    UnmarkDistinct command;
    const QJsonArray list = json.value(u"pairs"_s).toArray();
    for (const QJsonValue &pair : list)
        command.pairs.append({db::CustomerId{pair[0].toInteger()}, db::CustomerId{pair[1].toInteger()}});
    if (command.pairs.isEmpty())
        return badArguments(kName, u"no pairs");
    return command;
}

db::Result<Effect<qint64>> UnmarkDistinct::apply(db::Session &session, const db::Act &) const
{
    Pairs gone;
    for (const db::DistinctPair &pair : pairs) {
        MK_TRY(const auto was, session.duplicates().unmarkDistinct(pair));
        if (was)
            gone.append(pair);
    }
    return effectOf(session, gone, stepOf(MarkDistinct{customersIn(gone)}));
}

} // namespace app
