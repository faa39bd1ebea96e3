#include "app/mail/picture_metadata.h"

#include "tests/fuzz/fuzz_input.h"

// Whatever a picture is taken for: what comes out is no longer by more than the few bytes that say how to
// turn it, and comes out the same the second time.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr qsizetype kTurning = 36;
    const QByteArray picture = fuzz::bytesOf(data, size);
    for (const QByteArray &type : {QByteArray("image/jpeg"), QByteArray("image/png"), QByteArray("image/gif"),
                                   QByteArray("image/webp")}) {
        const auto clean = app::withoutMetadata(picture, type);
        if (!clean)
            continue;
        fuzz::mustHold(clean->size() <= picture.size() + kTurning);
        const auto again = app::withoutMetadata(*clean, type);
        fuzz::mustHold(again && *again == *clean);
    }
    return 0;
}
