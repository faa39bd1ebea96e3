#include "app/import/relation_record.h"

#include "app/core/cut_text.h"
#include "app/import/cell_text.h"
#include "app/import/customer_match.h"
#include "app/people/contact_text.h"
#include "app/people/name_spelling.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_writer.h"
#include "db/customers/relation_store.h"
#include "db/session/session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr QStringView kRelations = u"relations";

using Meant = std::optional<db::CustomerId>;

/// By the code, else by the phone, which a family may share: then by the name, too.
db::Result<Meant> meantBy(db::Session &session, const ListedRelation &relation)
{
    constexpr int kMostOwners = 50;
    if (relation.reference.isEmpty())
        return Meant();
    MK_TRY(const auto byCode, customerWithCode(session, relation.reference));
    if (byCode)
        return byCode->deleted ? Meant() : Meant(byCode->id);
    const QList<db::ContactPoint> phones = readPhoneCell(relation.reference).points;
    if (phones.isEmpty())
        return Meant();
    MK_TRY(const auto owners,
           session.reader().ownersOf(db::ContactKind::Phone, phones.constFirst().normalized, kMostOwners));
    if (owners.size() == 1) // a list may say "Lan" of Trần Thị Lan, and nothing of her
        return isWithinName(owners.constFirst().fullName, relation.name) ? Meant(owners.constFirst().id)
                                                                         : Meant();
    const auto named = std::find_if(owners.begin(), owners.end(), [&relation](const auto &owner) {
        return sameName(owner.fullName, relation.name);
    });
    return named == owners.end() ? Meant() : Meant(named->id);
}

QStringList missingWords(const ListedRelation &relation, const QStringList &lines)
{
    QStringList missing;
    for (const QString &line : relation.words) {
        if (!lines.contains(line))
            missing.append(line);
    }
    return missing;
}

void keepRelationLine(QList<qint64> &lines, qint64 line)
{
    if (lines.size() < ImportReport::kMostProblems && !lines.contains(line))
        lines.append(line);
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

void RelationRecord::note(db::CustomerId customer, const ImportRow &row, qint64 line, const QString &stored)
{
    for (const ListedRelation &relation : row.relations)
        m_said.push_back({customer, relation, line, missingWords(relation, stored.split(u'\n')).isEmpty()});
}

db::Result<void> RelationRecord::finish()
{
    for (const Said &said : m_said) {
        MK_TRY(const auto other, meantBy(m_session, said.relation));
        if (other && *other == said.customer) {
            tellOwn(said.line);
        } else if (other) {
            m_report.knownReferrers += said.relation.words.isEmpty() ? 0 : 1;
            MK_CHECK(record({said.customer, *other, said.relation.kind}, said.line));
        } else if (said.relation.words.isEmpty()) {
            tellUnknown(said.line);
        } else {
            MK_CHECK(keepWords(said));
        }
    }
    return {};
}

db::Result<void> RelationRecord::keepWords(const Said &said)
{
    ++m_report.notedReferrers;
    if (said.noted)
        return {};
    MK_TRY(const db::Customer before, m_session.reader().read(said.customer));
    QStringList lines = before.note.split(u'\n', Qt::SkipEmptyParts);
    const QStringList missing = missingWords(said.relation, lines);
    if (missing.isEmpty())
        return {};
    lines += missing;
    db::Customer after = before;
    after.note = cutTo(lines.join(u'\n'), kLongestText);
    MK_CHECK(m_session.writer().update(before, after, m_now));
    return m_batch.remember(said.customer, &before, after, true);
}

void RelationRecord::tellUnknown(qint64 line)
{
    ++m_report.unknownRelations;
    keepRelationLine(m_report.firstUnknownRelations, line);
}

void RelationRecord::tellOwn(qint64 line)
{
    ++m_report.ownRelations;
    keepRelationLine(m_report.firstOwnRelations, line);
}

void RelationRecord::tellCircle(qint64 line)
{
    ++m_report.referralCircles;
    keepRelationLine(m_report.firstReferralCircles, line);
}

db::Result<void> RelationRecord::record(const db::Relation &relation, qint64 line)
{
    const auto added = m_session.relations().add(relation);
    if (!added && added.error().reason == db::kReferralCircle) {
        tellCircle(line);
        return {};
    }
    if (!added && added.error().kind == db::ErrorKind::Conflict)
        return {}; // it stands
    MK_CHECK(added);
    ++m_report.relations;
    return m_batch.rememberRelation(relation);
}

} // namespace app
