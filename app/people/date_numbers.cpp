#include "app/people/date_numbers.h"

#include "app/people/date_text.h"

#include <utility>

namespace app {

bool dropMidnight(DateWords &words)
{
    if (!words.time || words.numbers.size() < 5)
        return true;
    for (qsizetype i = 3; i < words.numbers.size(); ++i) {
        if (words.numbers[i].value != 0)
            return false;
    }
    words.numbers.resize(3);
    return true;
}

void putDayFirst(DateWords::Numbers &numbers, bool noYear, DateOrder order)
{
    const bool monthFirst = order == DateOrder::MonthFirst && !noYear && numbers.size() >= 2 &&
                            !numbers[0].isYear() && numbers[0].before == 0 && numbers[1].before == 0 &&
                            (numbers.size() == 3 || !numbers[1].isYear());
    // "Mar 8, 1990", "tháng 3 ngày 8 năm 1990".
    const bool namedFirst = numbers.size() == 3 && numbers[0].before == u'm' && numbers[1].before != u'm' &&
                            numbers[1].before != u'y' && !numbers[1].isYear();
    if (monthFirst || namedFirst)
        std::swap(numbers[0], numbers[1]);
}

bool assignDate(const DateWords::Numbers &numbers, bool noYear, db::Birthday &birthday)
{
    switch (numbers.size()) {
    case 1:
        if (numbers[0].digits == 8) { // 19900531
            birthday.year = numbers[0].value / 10000;
            birthday.month = numbers[0].value / 100 % 100;
            birthday.day = numbers[0].value % 100;
            return *birthday.year >= kFirstDateYear && *birthday.year <= kLastDateYear;
        }
        if (noYear && numbers[0].digits == 4) { // --0531
            birthday.month = numbers[0].value / 100;
            birthday.day = numbers[0].value % 100;
            return true;
        }
        if (numbers[0].before == u'm') {
            birthday.month = numbers[0].value;
            return true;
        }
        birthday.year = numbers[0].value;
        return numbers[0].digits == 4;
    case 2:
        if (numbers[0].before == u'm' && numbers[1].before == 0 && numbers[1].digits <= 2) { // "Mar 8"
            birthday.month = numbers[0].value;
            birthday.day = numbers[1].value;
        } else if (numbers[0].isYear()) {
            birthday.year = numbers[0].value;
            birthday.month = numbers[1].value;
        } else if (numbers[1].isYear()) {
            birthday.month = numbers[0].value;
            birthday.year = numbers[1].value;
        } else {
            birthday.day = numbers[noYear ? 1 : 0].value;
            birthday.month = numbers[noYear ? 0 : 1].value;
        }
        return true;
    case 3: {
        const bool yearFirst = numbers[0].isYear();
        birthday.year = numbers[yearFirst ? 0 : 2].value;
        birthday.month = numbers[1].value;
        birthday.day = numbers[yearFirst ? 2 : 0].value;
        const int digits = numbers[yearFirst ? 0 : 2].digits;
        return (digits == 2 || digits == 4) && numbers[yearFirst ? 2 : 0].digits <= 2;
    }
    default:
        return false;
    }
}

} // namespace app
