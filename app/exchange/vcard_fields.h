#pragma once

#include <QStringList>

namespace app {

/// Whose cards a file holds.
enum class VcardOrigin
{
    Foreign,
    Own ///< our export: it says what only a shop knows, and its names are as they are stored
};

/// Where each field of a card stands, in the order of vcardFieldKeys.
struct VcardField
{
    enum Place
    {
        FullName,
        GivenName,
        Phone,
        Email,
        Zalo,
        Facebook,
        Website,
        Birthday,
        Gender,
        Honorific,
        Kind,
        Company,
        Occupation,
        FirstAddress,
        OtherAddresses,
        Province,
        Tags,
        Note,
        WeddingDay,
        Picture,
        Relations,
        PersonalDays,
        ForeignCount,
        Code = ForeignCount, // those of our own
        BirthdayCalendar,
        Stage,
        Since,
        Consent,
        OtherContact,
        PreferredChannel,
        PreferredHour,
        OwnCount
    };
};

/// Whether a card's picture is the address of one ("file:", "http:"): base64 has no colon.
inline bool isPictureAddress(const QString &picture)
{
    return picture.contains(u':');
}

/// The keys of the fields, in their order; an import knows them by these names.
QStringList vcardFieldKeys(VcardOrigin origin);

} // namespace app
