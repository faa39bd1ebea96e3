#pragma once

#include "app/people/date_text.h"
#include "db/core/error.h"
#include "db/core/words.h"

#include <QHash>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace app {

/// What the rows of a list are.
enum class ListKind
{
    Customers,
    Interactions ///< purchases, calls and other contacts of customers
};

/// What a column of an import file holds.
enum class ImportField
{
    Ignore,
    Code,
    FullName,
    FamilyName,
    MiddleName, ///< "Họ đệm" counts as family name: the words stay in their order
    GivenName,
    Gender,
    Phone,
    Phone2, ///< any number of columns, as Email
    Email,
    Zalo,
    Facebook,
    Website,
    OtherContact, ///< another way to reach them, as it is written
    Birthday,
    BirthdayCalendar,
    LunarBirthday,
    BirthYear,
    BirthMonth,
    BirthDay,
    Province,
    Address,
    Occupation,
    Stage,
    Tags,
    Note,
    Honorific,
    Since,
    Kind,
    Company,      ///< where a person works; the name only where no column holds another
    Consent,      ///< a no is kept as a refusal; a yes is left out: an import never grants consent
    PersonalDays, ///< a line each, as an export writes them
    WeddingDay,
    FoundingDay,
    PreferredChannel,
    PreferredHour,
    Picture,   ///< a small JPEG in base64, as address cards have it
    Purchases, ///< the money or the number of all purchases so far; any number of columns
    Relations, ///< a line each, as an export writes them
    // Of interactions only.
    OccurredAt,
    TimeOfDay, ///< where the day stands in a column of its own
    Receipt,   ///< its number
    Amount,    ///< of the whole receipt; where it has several lines, each repeats it
    LineAmount,
    InteractionKind,
    Direction,
    Channel,
    ReceiptState, ///< "Đã hủy", "Trả hàng"
    Score,
    Detail ///< what was bought, how long a call took: a line of the note; any number of columns
};
inline constexpr int kImportFieldCount = static_cast<int>(ImportField::Detail) + 1;

/// May a list of that kind have such a column?
bool isFieldOf(ImportField field, ListKind kind);

/// What the person should know about a column before the import.
struct ColumnNote
{
    QString column;
    /// unknown-column (one note names them all), duplicate-column, guessed-column, not-a-stage, month-first,
    /// either-order, title-lines, consent-not-imported
    QString code;
    QString reason;           ///< technical English
    QStringList columns = {}; ///< where one note is of several, each of them
};

/// The field of each column, in the order of the file.
struct ColumnMap
{
    QStringList headers;
    QList<ImportField> fields;
    QList<ColumnNote> notes;
    QList<DateOrder> dateOrders = {}; ///< one a column; of what holds no dates, or where it ends, day first
    bool namesAsWritten = false;      ///< our own export: its names are nothing to be taken apart
    QList<bool> chosen = {};          ///< one a column: by an override; empty where there was none to ask
    ListKind kind = ListKind::Customers;
    bool declared =
        false; ///< by the source itself: cells are as they stand, and headings are not words of the list

    qsizetype columnOf(ImportField field) const { return fields.indexOf(field); }
    DateOrder orderOf(qsizetype column) const { return dateOrders.value(column, DateOrder::DayFirst); }
};

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
    ListKind kind = ListKind::Customers;
    UnknownPeople unknownPeople = UnknownPeople::Skip;

    friend bool operator==(const ListShape &, const ListShape &) = default;
};

using ColumnOverrides = QList<QPair<QString, QString>>; ///< COLUMN (header or number from 1), FIELD (a key)

/// COLUMN (header or number from 1; empty: every column that is not named) and how its dates are written.
using SaidDates = QList<QPair<QString, DateOrder>>;
/// What was said of that column; InvalidInput when a name is no column's.
[[nodiscard]] db::Result<QList<std::optional<DateOrder>>> saidOrders(const SaidDates &dates,
                                                                     const QStringList &headers);

/// "full_name", "birthday", ...: what --map takes and what an export for programs writes as header.
QString keyOf(ImportField field);
std::optional<ImportField> importFieldOf(QStringView key);
QStringList importFieldKeys(ListKind kind = ListKind::Customers);

/// The field a header stands for; a remark in brackets may be part of the name or not.
std::optional<ImportField> fieldOfHeader(QStringView header, ListKind kind = ListKind::Customers);
/// "Tên", "name": the whole name unless another column holds the family name.
bool isBareNameHeader(QStringView header);

/// "Status", "Trạng thái": some programs keep another state there.
bool mayHoldNoStage(QStringView header);

/// More than one column may hold it: phones, e-mails, tags, addresses, and what is left out.
bool mayRepeat(ImportField field);

/// "1", "2", ... for a list without a line of headers.
QStringList numberedHeaders(qsizetype count);

/// Recognises headers in Vietnamese and English whatever their case, accents and underscores; `overrides`
/// win. Of two columns for one field the first is taken and the other noted; a second phone or e-mail is
/// taken too. InvalidInput when an override names no column or field, or when no column holds a name.
db::Result<ColumnMap> mapColumns(const QStringList &headers, const ColumnOverrides &overrides = {});
/// As above, but without a word about a missing name. Of two columns for one field one that is filled is
/// taken, of interactions the one whose heading says it best; `filled`: rows that say something, one a
/// column, or none.
db::Result<ColumnMap> mapHeadings(const QStringList &headers, const ColumnOverrides &overrides,
                                  const QList<qint64> &filled, ListKind kind = ListKind::Customers);
/// InvalidInput: these columns do not make a list of their kind, and what is missing.
[[nodiscard]] db::Result<void> checkColumns(const ColumnMap &map, const QStringList &headers);

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

/// As the shape says. InvalidInput when the first line of the file is another than the shape was made for, or
/// the shape cannot be used: two columns for one field, or none for a name or a way to reach anyone.
db::Result<ColumnMap> mapColumns(const QStringList &firstLine, const ListShape &shape);

} // namespace app
