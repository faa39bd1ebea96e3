#include "app/calendar/occasion_rule.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Kind = OccasionRule::Kind;

struct Word
{
    QStringView text;
    Kind kind;
};

constexpr std::array kWords{
    Word{u"", Kind::Fixed},
    Word{u"fixed", Kind::Fixed},
    Word{u"day_before_tet", Kind::DayBeforeTet},
    Word{u"nth_weekday", Kind::NthWeekday},
    Word{u"day_after_nth_weekday", Kind::DayAfterNthWeekday},
    Word{u"easter", Kind::Easter},
    Word{u"thanh_minh", Kind::ThanhMinh},
    Word{u"chinese_new_year", Kind::ChineseNewYear},
    Word{u"korean_new_year", Kind::KoreanNewYear},
    Word{u"monthly", Kind::Monthly},
    Word{u"table", Kind::Table},
    Word{u"personal_birthday_solar", Kind::Personal},
    Word{u"personal_birthday_lunar", Kind::Personal},
    Word{u"personal_customer_since", Kind::Personal},
    Word{u"personal_wedding", Kind::Personal},
    Word{u"personal_child_birthday", Kind::Personal},
    Word{u"personal_memorial", Kind::Personal},
    Word{u"personal_founding", Kind::Personal},
    Word{u"personal_other", Kind::Personal},
};

bool within(int value, int low, int high)
{
    return value >= low && value <= high;
}

bool numbersMakeSense(const OccasionRule &rule)
{
    const QList<int> &numbers = rule.numbers;
    switch (rule.kind) {
    case Kind::NthWeekday:
    case Kind::DayAfterNthWeekday:
        return numbers.size() == 3 && within(numbers.at(0), 1, 5) && within(numbers.at(1), 1, 7) &&
               within(numbers.at(2), 1, 12);
    case Kind::Monthly:
        return !numbers.isEmpty() &&
               std::all_of(numbers.cbegin(), numbers.cend(), [](int day) { return within(day, 1, 31); });
    default:
        return numbers.isEmpty();
    }
}

} // namespace

db::Result<OccasionRule> occasionRuleOf(QStringView text)
{
    const auto unreadable = [&] {
        return db::failure(db::ErrorKind::InvalidInput, u"unknown occasion rule \"%1\""_s.arg(text));
    };
    OccasionRule rule;
    QStringView name = text;
    if (const qsizetype open = text.indexOf(u'('); open >= 0) {
        if (!text.endsWith(u')'))
            return unreadable();
        name = text.left(open);
        for (const QStringView part : text.mid(open + 1, text.size() - open - 2).split(u',')) {
            bool read = false;
            rule.numbers.append(part.toInt(&read));
            if (!read)
                return unreadable();
        }
    }
    const auto *word =
        std::find_if(kWords.begin(), kWords.end(), [&](const Word &w) { return w.text == name; });
    if (word == kWords.end())
        return unreadable();
    rule.kind = word->kind;
    if (!numbersMakeSense(rule))
        return unreadable();
    return rule;
}

} // namespace app
