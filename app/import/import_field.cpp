#include "app/import/import_field.h"

#include <algorithm>
#include <array>

namespace app {

bool isFieldOf(ImportField field, ListKind kind)
{
    using enum ImportField;
    static constexpr std::array kOfBoth{Ignore, Code,   FullName, FamilyName, MiddleName, GivenName,
                                        Phone,  Phone2, Email,    Zalo,       Facebook,   Note};
    if (std::find(kOfBoth.begin(), kOfBoth.end(), field) != kOfBoth.end())
        return true;
    return (field >= OccurredAt) == (kind == ListKind::Interactions);
}

bool holdsNoQuote(ImportField field)
{
    using enum ImportField;
    static constexpr std::array kFields{
        Code,       FullName,        FamilyName,  MiddleName, GivenName,    Gender,        Phone,    Phone2,
        Email,      Birthday,        BirthYear,   BirthMonth, BirthDay,     LunarBirthday, Province, Stage,
        Since,      WeddingDay,      FoundingDay, Referrer,   OccurredAt,   TimeOfDay,     Receipt,  Amount,
        LineAmount, InteractionKind, Direction,   Channel,    ReceiptState, Score};
    return std::find(kFields.begin(), kFields.end(), field) != kFields.end();
}

bool mayRepeat(ImportField field)
{
    return field == ImportField::Ignore || field == ImportField::Consent || field == ImportField::Phone2 ||
           field == ImportField::Email || field == ImportField::Tags || field == ImportField::Address ||
           field == ImportField::Company || field == ImportField::Purchases ||
           field == ImportField::Referrer || field == ImportField::ReceiptState ||
           field == ImportField::Detail || field == ImportField::PersonalDays ||
           field == ImportField::Relations;
}

} // namespace app
