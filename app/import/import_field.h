#pragma once

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
    Referrer,  ///< who brought them: by name, code or phone; any number of columns
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

/// A name, a number, a date, a word of a few: in words of any kind a quote may be inches.
bool holdsNoQuote(ImportField field);

/// More than one column may hold it: phones, e-mails, tags, addresses, and what is left out.
bool mayRepeat(ImportField field);

} // namespace app
