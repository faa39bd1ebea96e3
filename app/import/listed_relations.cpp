#include "app/import/listed_relations.h"

#include "app/people/name_spelling.h"
#include "app/people/phone.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString referenceOf(const db::NamedRelation &relation)
{
    if (!relation.code.isEmpty())
        return relation.code;
    const PhoneNumber phone = parsePhone(relation.phone);
    return phone.valid ? phone.display : relation.phone;
}

} // namespace

QString relationsCell(const QList<db::NamedRelation> &relations, ListLanguage language)
{
    QStringList lines;
    for (const db::NamedRelation &relation : relations) {
        const QString reference = referenceOf(relation);
        lines.append(u"%1: %2"_s.arg(written(relation.kind, language), relation.name) +
                     (reference.isEmpty() ? QString() : u" ["_s + reference + u']'));
    }
    return lines.join(u'\n');
}

// A name or a code may hold brackets: those of the reference are the last that open behind a blank.
std::optional<ListedRelation> listedRelationOf(QStringView line)
{
    const qsizetype colon = line.indexOf(u':');
    const QString what = line.left(std::max<qsizetype>(colon, 0)).trimmed().toString();
    const auto kind = leadingRelationKindOf(what);
    if (!kind || kind->end != what.size())
        return std::nullopt;
    const QStringView who = line.mid(colon + 1).trimmed();
    const qsizetype bracket = who.endsWith(u']') ? who.lastIndexOf(u" [") : -1;
    const bool referenceAlone = bracket < 0 && who.startsWith(u'[') && who.endsWith(u']');
    const qsizetype end = referenceAlone ? 0 : bracket < 0 ? who.size() : bracket;
    ListedRelation relation{kind->word, cleanName(who.left(end).toString()), {}};
    if (end < who.size())
        relation.reference = who.mid(end).trimmed().mid(1).chopped(1).trimmed().toString();
    if (relation.name.isEmpty() && relation.reference.isEmpty())
        return std::nullopt;
    return relation;
}

} // namespace app
