#include "app/people/phone.h"

#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const app::PhoneNumber number = app::parsePhone(fuzz::textOf(data, size));
    fuzz::mustHold(number.valid ? !number.e164.isEmpty()
                                : !number.problem.isEmpty() && number.e164.isEmpty());
    if (number.valid) {
        fuzz::mustHold(app::parsePhone(number.e164).e164 == number.e164);
        fuzz::mustHold(app::parsePhone(number.display).e164 == number.e164);
    }
    for (const QString &other : number.others)
        fuzz::mustHold(app::parsePhone(other).valid);
    return 0;
}
