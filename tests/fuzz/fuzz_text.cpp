#include "app/core/legacy_text.h"
#include "app/exchange/text_source.h"
#include "app/exchange/utf8.h"

#include "tests/fuzz/fuzz_input.h"

#include <QBuffer>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes = fuzz::bytesOf(data, size);
    QBuffer device(&bytes);
    fuzz::mustHold(device.open(QIODevice::ReadOnly));
    app::TextSource source(device);
    for (;;) {
        const auto more = source.advance(static_cast<qsizetype>(source.window().size()));
        fuzz::mustHold(app::validUtf8Length(source.window()) == source.window().size());
        if (!more)
            fuzz::mustHold(!more.error().detail.isEmpty());
        if (!more || !*more)
            break;
    }
    const QString letters = QString::fromLatin1(bytes);
    for (const auto encoding :
         {app::LegacyEncoding::Windows1258, app::LegacyEncoding::Tcvn3, app::LegacyEncoding::Vni})
        fuzz::mustHold(app::decodeLegacy(letters, encoding).isValidUtf16());
    app::guessLookAlike(fuzz::textOf(data, size));
    return 0;
}
