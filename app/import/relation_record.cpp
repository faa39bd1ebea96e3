#include "app/import/relation_record.h"

#include "app/import/customer_match.h"
#include "app/people/contact_text.h"
#include "db/customers/relation_store.h"
#include "db/session/session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr QStringView kRelations = u"relations";

/// By the code, else by the phone, which a family may share: then by the name, too.
db::Result<std::optional<db::Customer>> meantBy(db::Session &session, const ListedRelation &relation)
{
    if (relation.reference.isEmpty())
        return std::optional<db::Customer>();
    MK_TRY(auto byCode, customerWithCode(session, relation.reference));
    if (byCode)
        return byCode->deleted ? std::optional<db::Customer>() : byCode;
    ImportRow other;
    other.customer.fullName = relation.name;
    other.customer.contactPoints = readPhoneCell(relation.reference).points;
    if (other.customer.contactPoints.isEmpty())
        return std::optional<db::Customer>();
    MK_TRY(auto known, findKnown(session, other));
    if (known && known->deleted)
        known.reset();
    return known;
}

} // namespace

QByteArray withRelation(const QByteArray &changes, const db::Relation &relation)
{
    QJsonObject object = QJsonDocument::fromJson(changes).object();
    QJsonArray relations = object.value(kRelations).toArray();
    relations.append(u"%1 %2"_s.arg(db::keyOf(relation.kind)).arg(relation.other.value));
    object.insert(kRelations, relations);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QList<db::Relation> relationsIn(const QByteArray &changes, db::CustomerId customer)
{
    QList<db::Relation> relations;
    const QJsonArray texts = QJsonDocument::fromJson(changes).object().value(kRelations).toArray();
    for (const auto text : texts) {
        const QStringList parts = text.toString().split(u' ');
        if (const auto kind = db::wordOf<db::RelationKind>(parts.value(0)))
            relations.append({customer, db::CustomerId{parts.value(1).toLongLong()}, *kind});
    }
    return relations;
}

void RelationRecord::note(db::CustomerId customer, const ImportRow &row, qint64 line)
{
    for (const ListedRelation &relation : row.relations)
        m_said.push_back({customer, relation, line});
}

db::Result<void> RelationRecord::finish()
{
    for (const Said &said : m_said)
        MK_CHECK(record(said));
    return {};
}

db::Result<void> RelationRecord::record(const Said &said)
{
    MK_TRY(const auto other, meantBy(m_session, said.relation));
    if (!other || other->id == said.customer) {
        ++m_report.unknownRelations;
        if (m_report.firstUnknownRelations.size() < ImportReport::kMostProblems &&
            !m_report.firstUnknownRelations.contains(said.line))
            m_report.firstUnknownRelations.append(said.line);
        return {};
    }
    const db::Relation relation{said.customer, other->id, said.relation.kind};
    const auto added = m_session.relations().add(relation);
    if (!added && added.error().kind == db::ErrorKind::Conflict)
        return {}; // it stands
    MK_CHECK(added);
    ++m_report.relations;
    return m_batch.rememberRelation(relation);
}

} // namespace app
