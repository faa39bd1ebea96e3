#pragma once

#include "app/import/import_columns.h"

#include <QHash>

namespace app {

/// A list of customers that another program exports, as resources/data/list_presets.json describes it.
struct ListPreset
{
    QString key;
    QString nameVi; ///< of the program
    QString nameEn;
    QList<QStringList> needs;           ///< headings, folded: all of one row are there
    QHash<QString, ImportField> fields; ///< by their folded headings
    bool dayFirst = false;              ///< the program writes its dates so, and no list needs to show it
};

/// All that are shipped, the first of those that fit goes before the others.
const QList<ListPreset> &listPresets();
/// The one that a list with these headings is an export of; nullptr: of none that is known.
const ListPreset *presetOf(const QStringList &headings, ListKind kind = ListKind::Customers);
const ListPreset *presetWithKey(const QString &key);
/// The field a column of such an export holds; of a heading it says nothing of, as of any list.
std::optional<ImportField> fieldOfColumn(const ListPreset *preset, QStringView heading,
                                         ListKind kind = ListKind::Customers);

} // namespace app
