#include "tests/fuzz/fuzz_input.h"

#include <QBuffer>

namespace fuzz {

void readAsList(QByteArray bytes, const QString &suffix)
{
    QBuffer device(&bytes);
    mustHold(device.open(QIODevice::ReadOnly));
    const auto source = app::openList(device, suffix);
    if (source)
        readToTheEnd(**source);
    else
        mustHold(!source.error().detail.isEmpty());
}

} // namespace fuzz
