#include "app/people/date_text.h"
#include "app/people/typed_moment.h"

#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QDate today(2026, 11, 30);
    const QString text = fuzz::textOf(data, size);
    for (const auto order : {app::DateOrder::DayFirst, app::DateOrder::MonthFirst}) {
        const app::BirthdayText read = app::parseBirthday(text, today, std::nullopt, order);
        fuzz::mustHold(read.valid == read.problem.isEmpty());
        const db::Birthday &birthday = read.birthday;
        fuzz::mustHold(!read.valid || birthday.day.value_or(1) >= 1);
        fuzz::mustHold(!read.valid || birthday.day.value_or(1) <= 31);
        fuzz::mustHold(!read.valid || (birthday.month.value_or(1) >= 1 && birthday.month.value_or(1) <= 12));
        const auto date = app::dateOf(text, order);
        fuzz::mustHold(!date || date->isValid());
    }
    return 0;
}
