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

bool mayRepeat(ImportField field)
{
    return field == ImportField::Ignore || field == ImportField::Consent || field == ImportField::Phone2 ||
           field == ImportField::Email || field == ImportField::Tags || field == ImportField::Address ||
           field == ImportField::Company || field == ImportField::Purchases ||
           field == ImportField::ReceiptState || field == ImportField::Detail;
}

} // namespace app
