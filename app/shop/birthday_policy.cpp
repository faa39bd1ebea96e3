#include "app/shop/birthday_policy.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// The one of two choices whose key is `word`, hyphen and underline being the same.
template <class Choice> std::optional<Choice> choiceOf(QStringView word, Choice first, Choice second)
{
    const QString key = word.toString().replace(u'_', u'-');
    if (key == keyOf(first))
        return first;
    if (key == keyOf(second))
        return second;
    return std::nullopt;
}

} // namespace

QString keyOf(BirthdayPolicy::LeapDay choice)
{
    return choice == BirthdayPolicy::LeapDay::Feb28 ? u"feb28"_s : u"mar1"_s;
}

QString keyOf(BirthdayPolicy::ShortMonth choice)
{
    return choice == BirthdayPolicy::ShortMonth::LastDay ? u"last-day"_s : u"next-day"_s;
}

QString keyOf(BirthdayPolicy::LeapMonth choice)
{
    return choice == BirthdayPolicy::LeapMonth::RegularMonth ? u"regular-month"_s : u"leap-if-exists"_s;
}

std::optional<BirthdayPolicy::LeapDay> leapDayOf(QStringView word)
{
    return choiceOf(word, BirthdayPolicy::LeapDay::Feb28, BirthdayPolicy::LeapDay::Mar1);
}

std::optional<BirthdayPolicy::ShortMonth> shortMonthOf(QStringView word)
{
    return choiceOf(word, BirthdayPolicy::ShortMonth::LastDay, BirthdayPolicy::ShortMonth::NextDay);
}

std::optional<BirthdayPolicy::LeapMonth> leapMonthChoiceOf(QStringView word)
{
    return choiceOf(word, BirthdayPolicy::LeapMonth::RegularMonth, BirthdayPolicy::LeapMonth::LeapIfExists);
}

db::Result<BirthdayPolicy> withWord(BirthdayPolicy policy, QStringView word)
{
    if (const auto leapDay = leapDayOf(word))
        policy.leapDay = *leapDay;
    else if (const auto shortMonth = shortMonthOf(word))
        policy.shortMonth = *shortMonth;
    else if (const auto leapMonth = leapMonthChoiceOf(word))
        policy.leapMonth = *leapMonth;
    else
        return db::failure(db::ErrorKind::InvalidInput, u"unknown birthday policy \"%1\""_s.arg(word));
    return policy;
}

} // namespace app
