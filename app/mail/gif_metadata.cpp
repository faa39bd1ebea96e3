#include "app/mail/gif_metadata.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr qsizetype kGifHead = 13; // with the screen descriptor, without its table of colours
constexpr qsizetype kGifScreenFlags = 10;
constexpr qsizetype kGifImageHead = 10;
constexpr qsizetype kGifImageFlags = 9;
constexpr int kGifImage = 0x2C;
constexpr int kGifExtension = 0x21;
constexpr int kGifTrailer = 0x3B;
constexpr int kGifPlainText = 0x01; // of these extensions
constexpr int kGifControl = 0xF9;
constexpr int kGifApplication = 0xFF;
/// Applications that say how often a picture moves, and its colours.
constexpr std::array<QByteArrayView, 3> kGifOfPicture{"NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"};

/// -1: it lies behind the end.
int gifByte(QByteArrayView gif, qsizetype at)
{
    return at < gif.size() ? static_cast<unsigned char>(gif[at]) : -1;
}

qsizetype colourTableSize(int flags)
{
    return (flags & 0x80) != 0 ? qsizetype{3} * (2 << (flags & 0x07)) : 0;
}

/// -1: they do not end.
qsizetype endOfSubBlocks(QByteArrayView gif, qsizetype at)
{
    while (at < gif.size()) {
        const int length = gifByte(gif, at);
        at += 1 + length;
        if (length == 0)
            return at;
    }
    return -1;
}

/// -1: it does not end, or is none.
qsizetype endOfGifBlock(QByteArrayView gif, qsizetype at)
{
    if (gifByte(gif, at) == kGifExtension)
        return endOfSubBlocks(gif, at + 2);
    const int flags = gifByte(gif, at + kGifImageFlags);
    if (gifByte(gif, at) != kGifImage || flags < 0)
        return -1;
    return endOfSubBlocks(gif, at + kGifImageHead + colourTableSize(flags) + 1); // 1: how long codes are
}

bool isGifOfPicture(QByteArrayView block)
{
    if (gifByte(block, 0) == kGifImage)
        return true;
    const int label = gifByte(block, 1);
    if (label != kGifApplication)
        return label == kGifControl || label == kGifPlainText;
    return std::ranges::any_of(kGifOfPicture, [block](QByteArrayView application) {
        return block.sliced(3).startsWith(application);
    });
}

} // namespace

std::optional<QByteArray> gifWithoutMetadata(QByteArrayView gif)
{
    if (gif.size() < kGifHead || (!gif.startsWith("GIF87a") && !gif.startsWith("GIF89a")))
        return std::nullopt;
    qsizetype at = kGifHead + colourTableSize(gifByte(gif, kGifScreenFlags));
    if (at > gif.size())
        return std::nullopt;
    QByteArray clean = gif.first(at).toByteArray();
    while (gifByte(gif, at) != kGifTrailer) {
        const qsizetype end = endOfGifBlock(gif, at);
        if (end < 0)
            return std::nullopt;
        const QByteArrayView block = gif.sliced(at, end - at);
        if (isGifOfPicture(block))
            clean.append(block);
        at = end;
    }
    return clean.append(static_cast<char>(kGifTrailer));
}

} // namespace app
