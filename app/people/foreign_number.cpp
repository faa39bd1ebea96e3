#include "app/people/foreign_number.h"

#ifdef MK_HAS_PHONENUMBER

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

#include <algorithm>

namespace app {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

const PhoneNumberUtil &library()
{
    static PhoneNumberUtil &one = []() -> PhoneNumberUtil & {
        PhoneNumberUtil &made = *PhoneNumberUtil::GetInstance();
        // Else it writes to standard output, where --json prints its one document. It takes the logger.
        made.SetLogger(new i18n::phonenumbers::NullLogger);
        return made;
    }();
    return one;
}

constexpr const char *kNoRegion = "ZZ"; // every number comes with its country code

ForeignNumber refused(std::string_view problem)
{
    ForeignNumber number;
    number.problem = problem;
    return number;
}

// Why a number that is none cannot be one.
std::string_view problemOf(const PhoneNumber &number)
{
    switch (library().IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY: // the area code is missing
    case PhoneNumberUtil::TOO_SHORT:
        return "too-short";
    case PhoneNumberUtil::TOO_LONG:
        return "too-long";
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
        return "unknown-country";
    default:
        return "unknown-number";
    }
}

ForeignNumber::Line lineOf(const PhoneNumber &number)
{
    switch (library().GetNumberType(number)) {
    case PhoneNumberUtil::MOBILE:
        return ForeignNumber::Line::Mobile;
    case PhoneNumberUtil::FIXED_LINE:
        return ForeignNumber::Line::Landline;
    default:
        return ForeignNumber::Line::Unknown;
    }
}

} // namespace

bool knowsForeignNumbers()
{
    return true;
}

ForeignNumber readForeignNumber(std::string_view digits)
{
    PhoneNumber number;
    switch (library().Parse("+" + std::string(digits), kNoRegion, &number)) {
    case PhoneNumberUtil::NO_PARSING_ERROR:
        break;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        return refused("unknown-country");
    case PhoneNumberUtil::TOO_LONG_NSN:
        return refused("too-long");
    default:
        return refused("too-short");
    }
    if (!library().IsValidNumber(number))
        return refused(problemOf(number));
    ForeignNumber read;
    read.line = lineOf(number);
    library().Format(number, PhoneNumberUtil::E164, &read.e164);
    return read;
}

std::string foreignDisplay(std::string_view e164)
{
    PhoneNumber number;
    std::string shown;
    if (library().Parse(std::string(e164), kNoRegion, &number) == PhoneNumberUtil::NO_PARSING_ERROR)
        library().Format(number, PhoneNumberUtil::INTERNATIONAL, &shown);
    std::replace(shown.begin(), shown.end(), '-', ' '); // as E.123 has it, and as our own numbers are grouped
    return shown.empty() ? std::string(e164) : shown;
}

} // namespace app

#else

namespace app {

bool knowsForeignNumbers()
{
    return false;
}

ForeignNumber readForeignNumber(std::string_view)
{
    return {};
}

std::string foreignDisplay(std::string_view e164)
{
    return std::string(e164);
}

} // namespace app

#endif
