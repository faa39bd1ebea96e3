#include "app/people/phone_plan.h"

#include "app/people/foreign_number.h"

#include <algorithm>
#include <charconv>

namespace app {

namespace {

constexpr int kLongestE164 = 15;
constexpr std::string_view kTooShort = "too-short";
constexpr std::string_view kTooLong = "too-long";
constexpr std::string_view kUnknownPrefix = "unknown-prefix";

using CodePair = std::array<int, 2>;

/// By a former code, which has two digits, the present one; 0 where there was none.
template <std::size_t Count> constexpr std::array<int, 100> codesBy(const CodePair (&pairs)[Count])
{
    std::array<int, 100> table{};
    for (const auto &[before, now] : pairs)
        table[static_cast<std::size_t>(before)] = now;
    return table;
}

// New area code by the former two-digit code.
constexpr std::array<int, 100> kAreaOfTwo = codesBy({
    {22, 212}, {20, 214}, {29, 216}, {52, 232}, {53, 233}, {54, 234}, {37, 237}, {38, 238},
    {39, 239}, {33, 203}, {25, 205}, {26, 206}, {27, 207}, {31, 225}, {36, 227}, {30, 229},
    {74, 294}, {76, 296}, {77, 297}, {79, 299}, {61, 251}, {62, 252}, {64, 254}, {55, 255},
    {56, 256}, {57, 257}, {58, 258}, {68, 259}, {60, 260}, {63, 263}, {59, 269}, {70, 270},
    {72, 272}, {73, 273}, {75, 275}, {66, 276}, {67, 277},
});

constexpr std::array<CodePair, 20> kAreaOfThree{{
    {231, 213}, {230, 215}, {510, 235}, {511, 236}, {240, 204}, {280, 208}, {281, 209},
    {320, 220}, {321, 221}, {241, 222}, {351, 226}, {350, 228}, {780, 290}, {781, 291},
    {710, 292}, {711, 293}, {501, 261}, {500, 262}, {651, 271}, {650, 274},
}};

// The present three-digit codes, 024 and 028 apart.
constexpr std::array<int, 61> kAreasNow{
    203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 218, 219, 220, 221, 222, 225, 226,
    227, 228, 229, 232, 233, 234, 235, 236, 237, 238, 239, 251, 252, 254, 255, 256, 257, 258, 259, 260, 261,
    262, 263, 269, 270, 271, 272, 273, 274, 275, 276, 277, 290, 291, 292, 293, 294, 296, 297, 299,
};
static_assert(std::is_sorted(kAreasNow.begin(), kAreasNow.end()));

// Two-digit mobile prefixes after the trunk zero.
constexpr std::array<bool, 100> kMobile = [] {
    std::array<bool, 100> table{};
    for (const int prefix : {32, 33, 34, 35, 36, 37, 38, 39, 52, 55, 56, 58, 59, 70, 76, 77, 78, 79,
                             81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 96, 97, 98, 99})
        table[static_cast<std::size_t>(prefix)] = true;
    return table;
}();

// New two-digit prefix by the former one without its leading 1: 20 for 0120, 99 for 0199.
constexpr std::array<int, 100> kMobileOf2018 = codesBy({
    {20, 70}, {21, 79}, {22, 77}, {26, 76}, {28, 78}, {23, 83}, {24, 84},
    {25, 85}, {27, 81}, {29, 82}, {62, 32}, {63, 33}, {64, 34}, {65, 35},
    {66, 36}, {67, 37}, {68, 38}, {69, 39}, {86, 56}, {88, 58}, {99, 59},
});

// Country codes of two digits (ITU E.164); 1 and 7 have one, all others that begin with 2, 3, 4, 5, 6, 8 or 9
// have three.
constexpr std::array<int, 43> kCountriesOfTwo{
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54,
    55, 56, 57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95,
};

int valueOf(std::string_view digits, std::size_t from, std::size_t count)
{
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i)
        value = value * 10 + (digits[i] - '0');
    return value;
}

PlanMatch refused(NumberKind kind, std::string_view problem)
{
    PlanMatch match;
    match.kind = kind;
    match.problem = problem;
    return match;
}

/// `code` 0: there is none between the two.
PlanMatch accepted(NumberKind kind, std::string_view prefix, int code, std::string_view rest)
{
    PlanMatch match;
    match.valid = true;
    match.kind = kind;
    char *const begin = match.number.data();
    char *end = std::copy(prefix.begin(), prefix.end(), begin);
    if (code != 0)
        end = std::to_chars(end, begin + match.number.size(), code).ptr;
    match.length = static_cast<int>(std::copy(rest.begin(), rest.end(), end) - begin);
    return match;
}

PlanMatch area(int code, std::string_view subscriber)
{
    return accepted(NumberKind::Landline, "+84", code, subscriber);
}

// A province's landlines began with 3 since 2008, those of Hồ Chí Minh with 2, 3, 5, 6 or 7.
bool wasLandline(std::string_view national)
{
    const bool capital =
        national[0] == '8' && std::string_view("23567").find(national[1]) != std::string_view::npos;
    return capital ||
           (kAreaOfTwo[static_cast<std::size_t>(valueOf(national, 0, 2))] != 0 && national[2] == '3');
}

PlanMatch ofNine(std::string_view national)
{
    const auto prefix = static_cast<std::size_t>(valueOf(national, 0, 2));
    if (kMobile[prefix]) {
        PlanMatch match = accepted(NumberKind::Mobile, "+84", 0, national);
        match.ambiguous = wasLandline(national);
        return match;
    }
    if (national[0] == '4' && national[1] >= '2')
        return area(24, national.substr(1));
    if (kAreaOfTwo[prefix] != 0)
        return area(kAreaOfTwo[prefix], national.substr(2));
    const bool mobile = std::string_view("135789").find(national[0]) != std::string_view::npos;
    return refused(mobile ? NumberKind::Mobile : NumberKind::None, kUnknownPrefix);
}

PlanMatch ofTen(std::string_view national)
{
    const int three = valueOf(national, 0, 3);
    if (national[0] == '1') {
        const int prefix = kMobileOf2018[static_cast<std::size_t>(three % 100)];
        if (prefix == 0)
            return refused(NumberKind::Mobile, kUnknownPrefix);
        return accepted(NumberKind::Mobile, "+84", prefix, national.substr(3));
    }
    if ((three / 10 == 24 || three / 10 == 28) && three % 10 >= 2)
        return area(three / 10, national.substr(2));
    if (std::binary_search(kAreasNow.begin(), kAreasNow.end(), three))
        return area(three, national.substr(3));
    const auto change = std::find_if(kAreaOfThree.begin(), kAreaOfThree.end(),
                                     [three](const CodePair &codes) { return codes[0] == three; });
    if (change != kAreaOfThree.end())
        return area((*change)[1], national.substr(3));
    if (national[0] == '2')
        return refused(NumberKind::Landline, kUnknownPrefix);
    const bool mobile = std::string_view("35789").find(national[0]) != std::string_view::npos;
    return refused(mobile ? NumberKind::Mobile : NumberKind::None, kTooLong);
}

bool isService(std::string_view digits)
{
    return digits.size() >= 8 && digits.size() <= 10 &&
           (digits.starts_with("1800") || digits.starts_with("1900"));
}

// Without trunk zero and country code.
PlanMatch ofNational(std::string_view national)
{
    if (isService(national))
        return accepted(NumberKind::Service, {}, 0, national);
    if (national.size() == 9)
        return ofNine(national);
    if (national.size() == 10)
        return ofTen(national);
    const std::string_view problem = national.size() < 9 ? kTooShort : kTooLong;
    if (national.size() == 8 && std::string_view("135789").find(national[0]) != std::string_view::npos)
        return refused(NumberKind::Mobile, problem);
    if ((national.size() == 8 || national.size() == 11) && national[0] == '2')
        return refused(NumberKind::Landline, problem);
    return refused(NumberKind::None, problem);
}

PlanMatch ofCountryCode(std::string_view national)
{
    if (national.starts_with('0'))
        national.remove_prefix(1);
    return ofNational(national);
}

// Where libphonenumber is missing.
PlanMatch ofCountryAlone(std::string_view digits)
{
    const bool one = digits[0] == '1' || digits[0] == '7';
    if (one && digits.size() != 11)
        return refused(NumberKind::Foreign, digits.size() < 11 ? kTooShort : kTooLong);
    const bool two =
        std::binary_search(kCountriesOfTwo.begin(), kCountriesOfTwo.end(), valueOf(digits, 0, 2));
    if (!one && !two && digits.size() < 8)
        return refused(NumberKind::Foreign, kTooShort);
    return accepted(NumberKind::Foreign, "+", 0, digits);
}

NumberKind kindOf(ForeignNumber::Line line)
{
    switch (line) {
    case ForeignNumber::Line::Mobile:
        return NumberKind::ForeignMobile;
    case ForeignNumber::Line::Landline:
        return NumberKind::ForeignLandline;
    case ForeignNumber::Line::Unknown:
        break;
    }
    return NumberKind::Foreign;
}

PlanMatch ofForeign(std::string_view digits)
{
    if (digits.size() < 7)
        return refused(NumberKind::None, kTooShort);
    if (digits.size() > kLongestE164)
        return refused(NumberKind::None, kTooLong);
    if (digits[0] == '0')
        return refused(NumberKind::None, "unknown-country");
    if (!knowsForeignNumbers())
        return ofCountryAlone(digits);
    const ForeignNumber number = readForeignNumber(digits);
    if (!number.problem.empty())
        return refused(NumberKind::Foreign, number.problem);
    if (number.e164.size() > kLongestE164 + 1)
        return refused(NumberKind::Foreign, kTooLong);
    return accepted(kindOf(number.line), {}, 0, number.e164);
}

} // namespace

PlanMatch matchNumber(std::string_view digits, bool plus)
{
    if (digits.size() > kLongestE164 + 2)
        return refused(NumberKind::None, kTooLong);
    if (plus && !digits.starts_with('0'))
        return digits.starts_with("84") ? ofCountryCode(digits.substr(2)) : ofForeign(digits);
    if (digits.starts_with("0084"))
        return ofCountryCode(digits.substr(4));
    if (digits.starts_with("00")) {
        const PlanMatch foreign = ofForeign(digits.substr(2));
        return foreign.valid ? foreign : refused(NumberKind::None, kUnknownPrefix);
    }
    if (digits.starts_with('0'))
        return ofNational(digits.substr(1));
    if (digits.starts_with("84") && digits.size() >= 11)
        return ofCountryCode(digits.substr(2));
    if (digits.size() <= 6)
        return refused(NumberKind::Service, "short-code");
    return ofNational(digits); // a spreadsheet dropped the zero, or a service number
}

} // namespace app
