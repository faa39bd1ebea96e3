#pragma once

#include "app/people/list_language.h"
#include "db/customers/relation.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace app {

/// What a list says of two customers: the other by the name, and by the shop's code or a phone number.
struct ListedRelation
{
    db::RelationKind kind = db::RelationKind::Spouse;
    QString name;
    QString reference; ///< empty: the list has neither
    /// Of a column of its own, which may name anyone or anything ("Facebook"): lines of the note for where
    /// the shop does not know them.
    QStringList words = {};

    friend bool operator==(const ListedRelation &, const ListedRelation &) = default;
};

/// Relations as an import reads them, a line each: "referred_by: Trần Lan [KH7]", "Con: Bo [0912 345 678]".
[[nodiscard]] QString relationsCell(const QList<db::NamedRelation> &relations,
                                    ListLanguage language = ListLanguage::Keys);
/// A line of such a cell, in whichever language; nothing when it is none.
[[nodiscard]] std::optional<ListedRelation> listedRelationOf(QStringView line);

} // namespace app
