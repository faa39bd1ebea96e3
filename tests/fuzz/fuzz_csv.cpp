#include "app/exchange/csv_reader.h"

#include "tests/fuzz/fuzz_input.h"

#include <QBuffer>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes = fuzz::bytesOf(data, size);
    QBuffer device(&bytes);
    fuzz::mustHold(device.open(QIODevice::ReadOnly));
    app::CsvReader reader(device);
    fuzz::readToTheEnd(reader);
    return 0;
}
