#include "tests/fuzz/fuzz_input.h"

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // The first byte chooses the name, which tells what an archive is.
    static const QString suffixes[] = {u"csv"_s, u"xlsx"_s, u"vcf"_s, u"ods"_s, {}};
    if (size > 0)
        fuzz::readAsList(fuzz::bytesOf(data + 1, size - 1), suffixes[data[0] % std::size(suffixes)]);
    return 0;
}
