#include "db/customers/relation_store.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

namespace {

QString nameOf(const Relation &relation)
{
    return u"%1 of customers %2 and %3"_s.arg(keyOf(relation.kind))
        .arg(relation.customer.value)
        .arg(relation.other.value);
}

Statement &bind(Statement &statement, const Relation &relation)
{
    return statement.bind(":customer_id", relation.customer.value)
        .bind(":other_id", relation.other.value)
        .bind(":kind", keyOf(relation.kind));
}

ChangeSet touched(const Relation &relation)
{
    return {.customers = true, .customerIds = {relation.customer, relation.other}};
}

} // namespace

Result<QList<SeenRelation>> RelationStore::of(CustomerId id) const
{
    Statement select = m_connection.prepare(u"relation/select_by_customer"_s);
    return readAll(select.bind(":customer_id", id.value), [id](const Statement &row) {
        SeenRelation seen;
        seen.fromOther = row.integer(1) != 0;
        seen.with = CustomerId{row.integer(2)};
        seen.name = row.text(3);
        seen.relation.kind = wordOf<RelationKind>(row.text(0)).value_or(RelationKind::Colleague);
        seen.relation.customer = seen.fromOther ? seen.with : id;
        seen.relation.other = seen.fromOther ? id : seen.with;
        return seen;
    });
}

Result<bool> RelationStore::hasAny() const
{
    Statement select = m_connection.prepare(u"relation/select_any"_s);
    MK_TRY(const auto any, select.step());
    select.reset();
    return any;
}

Result<QList<NamedRelation>> RelationStore::namedOf(CustomerId id) const
{
    Statement select = m_connection.prepare(u"relation/select_named"_s);
    return readAll(select.bind(":customer_id", id.value), [](const Statement &row) {
        return NamedRelation{wordOf<RelationKind>(row.text(0)).value_or(RelationKind::Colleague), row.text(1),
                             row.text(2), row.text(3)};
    });
}

Result<QList<Relation>> RelationStore::notedBy(CustomerId id) const
{
    Statement select = m_connection.prepare(u"relation/select_noted"_s);
    return readAll(select.bind(":customer_id", id.value), [id](const Statement &row) {
        return Relation{id, CustomerId{row.integer(1)},
                        wordOf<RelationKind>(row.text(0)).value_or(RelationKind::Colleague)};
    });
}

Result<QList<CustomerId>> RelationStore::referrersBehind(CustomerId id) const
{
    Statement select = m_connection.prepare(u"relation/select_referrers_behind"_s);
    return readAll(select.bind(":customer_id", id.value),
                   [](const Statement &row) { return CustomerId{row.integer(0)}; });
}

Result<ChangeSet> RelationStore::add(const Relation &relation)
{
    Statement same = m_connection.prepare(u"relation/select_same"_s);
    MK_TRY(const auto stands, bind(same, relation).step());
    same.reset();
    if (stands)
        return failure(ErrorKind::Conflict, u"%1 stands already"_s.arg(nameOf(relation)));
    if (relation.kind == RelationKind::ReferredBy)
        MK_CHECK(refuseReferralCircle(relation));
    Statement insert = m_connection.prepare(u"relation/insert"_s);
    MK_CHECK(bind(insert, relation).run());
    return touched(relation);
}

Result<void> RelationStore::refuseReferralCircle(const Relation &relation) const
{
    Statement select = m_connection.prepare(u"relation/select_referred_back"_s);
    select.bind(":customer_id", relation.customer.value).bind(":other_id", relation.other.value);
    MK_TRY(const auto names, readAll(select, [](const Statement &row) {
               return QStringList{row.text(1), row.text(0)};
           }));
    if (names.isEmpty())
        return {};
    const QStringList &both = names.constFirst();
    return tl::unexpected(
        Error{ErrorKind::Conflict,
              u"%1 (customer %2) was referred by %3 (customer %4), directly or through others, and cannot "
              "have referred them"_s.arg(both.at(0), QString::number(relation.other.value), both.at(1),
                                         QString::number(relation.customer.value)),
              kReferralCircle.toString(), both});
}

Result<void> RelationStore::refuseReferralCircles(CustomerId id) const
{
    Statement select = m_connection.prepare(u"relation/select_living_referrers"_s);
    MK_TRY(const auto referrers, readAll(select.bind(":customer_id", id.value),
                                         [](const Statement &row) { return CustomerId{row.integer(0)}; }));
    for (const CustomerId referrer : referrers)
        MK_CHECK(refuseReferralCircle({id, referrer, RelationKind::ReferredBy}));
    return {};
}

Result<ChangeSet> RelationStore::remove(const Relation &relation)
{
    Statement remove = m_connection.prepare(u"relation/delete"_s);
    MK_CHECK(bind(remove, relation).run());
    if (remove.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, nameOf(relation));
    return touched(relation);
}

} // namespace db
