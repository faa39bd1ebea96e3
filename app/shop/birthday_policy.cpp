#include "app/shop/birthday_policy.h"

using namespace Qt::StringLiterals;

namespace app {

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

db::Result<BirthdayPolicy> withWord(BirthdayPolicy policy, QStringView word)
{
    const QString key = word.toString().replace(u'_', u'-');
    const auto takes = [&key](auto &place, auto first, auto second) {
        for (const auto choice : {first, second}) {
            if (key != keyOf(choice))
                continue;
            place = choice;
            return true;
        }
        return false;
    };
    using Policy = BirthdayPolicy;
    if (takes(policy.leapDay, Policy::LeapDay::Feb28, Policy::LeapDay::Mar1) ||
        takes(policy.shortMonth, Policy::ShortMonth::LastDay, Policy::ShortMonth::NextDay) ||
        takes(policy.leapMonth, Policy::LeapMonth::RegularMonth, Policy::LeapMonth::LeapIfExists))
        return policy;
    return db::failure(db::ErrorKind::InvalidInput, u"unknown birthday policy \"%1\""_s.arg(word));
}

QStringList birthdayPolicyWords()
{
    using Policy = BirthdayPolicy;
    return {keyOf(Policy::LeapDay::Feb28),          keyOf(Policy::LeapDay::Mar1),
            keyOf(Policy::ShortMonth::LastDay),     keyOf(Policy::ShortMonth::NextDay),
            keyOf(Policy::LeapMonth::RegularMonth), keyOf(Policy::LeapMonth::LeapIfExists)};
}

} // namespace app
