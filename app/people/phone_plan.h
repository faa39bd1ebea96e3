#pragma once

#include <QtGlobal>

#include <array>
#include <string_view>

namespace app {

enum class NumberKind : quint8
{
    None,
    Mobile,
    Landline,
    Service,
    Foreign, ///< mobile or landline: it does not say
    ForeignMobile,
    ForeignLandline
};

/// What the Vietnamese numbering plan, or that of another country, says of one run of digits.
struct PlanMatch
{
    bool valid = false;
    NumberKind kind = NumberKind::None; ///< also of an invalid number, where the digits tell it
    /// too-short, too-long, unknown-prefix, unknown-country, unknown-number, short-code
    std::string_view problem;
    /// The same digits were a landline before 2017 (08 3xxxxxxx of Hồ Chí Minh, now mobile 083).
    bool ambiguous = false;
    std::array<char, 20> number{}; ///< E.164 with '+', or the dialable number of a service
    int length = 0;

    std::string_view text() const { return {number.data(), static_cast<std::size_t>(length)}; }
};

/// Reads ASCII digits without separators as one number: trunk zero, country code or a zero lost in a
/// spreadsheet; the mobile prefixes of 2018 and the area codes of 2017 are brought up to date. `plus`: the
/// digits were written behind a '+'. Sources: docs of MIC decisions 798 and 2036/QĐ-BTTTT, see
/// tests/data/phone_migration_2018.csv and area_codes_2017.csv.
PlanMatch matchNumber(std::string_view digits, bool plus);

} // namespace app
