#pragma once

#include "app/exchange/text_encoding.h"
#include "app/import/import_columns.h"
#include "db/core/words.h"

#include <QHash>
#include <QSet>

namespace app {

/// What becomes of a row whose code belongs to a customer with another name and another phone.
enum class SameCode
{
    HoldBack,   ///< it may be another customer: nothing is stored, and the user is asked
    Update,     ///< the code decides
    NewCustomer ///< another customer, without that code
};

/// What becomes of a row of interactions whose customer is not known.
enum class UnknownPeople
{
    Skip,  ///< nothing is stored, and the row is reported
    Create ///< a new customer, where the row has a name and a way to reach them
};

/// What the person writes in place of cells: by the line of the file, then by the column from 0.
using CellEdits = QHash<qint64, QHash<qsizetype, QString>>;

/// What the person has settled about a list, in place of every guess.
struct ListShape
{
    bool hasHeader = true;     ///< else the first line is a customer already, and columns go by their number
    QStringList headers;       ///< what they settled it for: another first line is another list
    QList<ImportField> fields; ///< one a column; Ignore leaves it out
    QList<DateOrder> dateOrders; ///< as of ColumnMap
    int titleLines = 0;          ///< records above the headings
    SameCode sameCode = SameCode::HoldBack;
    std::optional<db::LifecycleStage> stageOfNew; ///< as of ImportOptions
    CellEdits edits;
    QSet<qint64> leftOut; ///< lines of the file whose rows the person leaves out
    ListKind kind = ListKind::Customers;
    UnknownPeople unknownPeople = UnknownPeople::Skip;
    std::optional<TextEncoding> encoding; ///< of a CSV file; else it is recognised

    friend bool operator==(const ListShape &, const ListShape &) = default;
};

/// The shape of a list whose source itself says what its fields hold, as keyOf names them; what it says
/// beyond that is left out.
ListShape shapeOf(const QStringList &properties);
/// The same with what the person says in its place. InvalidInput as of mapColumns.
[[nodiscard]] db::Result<ListShape> shapeOf(const QStringList &properties, const ColumnOverrides &overrides);

/// What keeps a choice of fields from being used.
struct ShapeProblem
{
    enum class Kind
    {
        NoName,        ///< no column holds a name
        NoPerson,      ///< of interactions: none says whose they are
        NoTime,        ///< ... none says when
        TwiceTheField, ///< a column holds what an earlier one holds, which has one value only
    };
    Kind kind = Kind::NoName;
    qsizetype column = -1; ///< the later one of two
    ImportField field = ImportField::Ignore;
};
QList<ShapeProblem> problemsOf(const QList<ImportField> &fields, ListKind kind = ListKind::Customers);

/// What a list lacks, in words and as --map takes it.
struct WantedColumn
{
    QString text;
    QString keys;
};
WantedColumn wantedBy(const ShapeProblem &problem);

/// As the shape says. InvalidInput when the first line of the file is another than the shape was made for, or
/// the shape cannot be used: two columns for one field, or none for a name or a way to reach anyone.
db::Result<ColumnMap> mapColumns(const QStringList &firstLine, const ListShape &shape);

} // namespace app
