#pragma once

#include <string>
#include <string_view>

namespace app {

/// What libphonenumber says of a number of another country.
struct ForeignNumber
{
    enum class Line
    {
        Unknown, ///< also where a country does not tell them apart, as on +1
        Mobile,
        Landline
    };

    std::string e164;         ///< empty: it is no number
    std::string_view problem; ///< then too-short, too-long, unknown-country, unknown-number; else empty
    Line line = Line::Unknown;
};

/// False: the program was built without libphonenumber, and the functions below are not to be asked.
bool knowsForeignNumbers();

/// Reads ASCII digits that begin with a country code other than 84. The first call takes some 10 ms, which is
/// what the library needs to read its tables; any thread.
ForeignNumber readForeignNumber(std::string_view digits);

/// "+44 20 7946 0958" of an E.164: grouped as in its country, behind the code that is needed from here.
std::string foreignDisplay(std::string_view e164);

} // namespace app
