#include "app/customers/log_line.h"

#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QDate today(2026, 11, 30);
    const app::LogLine line = app::parseLogLine(fuzz::textOf(data, size), today);
    fuzz::mustHold(line.day.isValid());
    fuzz::mustHold(!line.score || line.problem != app::LogProblem::None ||
                   (*line.score >= 0 && *line.score <= 10));
    fuzz::mustHold(!line.amount || *line.amount >= 0);
    return 0;
}
