#pragma once

#include <QStringView>

namespace app {

/// What the words of a name say its bearer is, beside a person.
enum class Organisation
{
    None,
    Company, ///< "Công ty ...", "CTY TNHH ...", "... Ltd"
    Other    ///< a shop, a school, a clinic, an office
};
Organisation organisationOf(QStringView name);
bool looksLikeCompany(QStringView name); ///< an organisation of any kind

} // namespace app
