#include "app/mail/picture_metadata.h"

#include "app/mail/gif_metadata.h"
#include "app/mail/jpeg_metadata.h"

#include <QByteArrayView>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr QByteArrayView kPngStart{"\x89PNG\r\n\x1a\n", 8};
/// What a picture needs beside the chunks whose names begin with a capital: its colours and its movement.
constexpr std::array<QByteArrayView, 16> kPngOfPicture{"tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB",
                                                       "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs",
                                                       "sPLT", "acTL", "fcTL", "fdAT"};
constexpr std::array<QByteArrayView, 7> kWebpOfPicture{"VP8 ", "VP8L", "VP8X", "ALPH",
                                                       "ANIM", "ANMF", "ICCP"};
constexpr qsizetype kWebpStart = 12;     // "RIFF", its size, "WEBP"
constexpr char kWebpSaysMetadata = 0x0C; // bits of VP8X: Exif and XMP

bool isPngOfPicture(QByteArrayView type)
{
    const bool isCritical = type[0] >= 'A' && type[0] <= 'Z';
    return isCritical || std::ranges::find(kPngOfPicture, type) != kPngOfPicture.end();
}

// PNG (third edition), 5.3: length, type, data and check sum; what stands behind IEND is no part of it.
std::optional<QByteArray> pngWithoutMetadata(QByteArrayView png)
{
    if (!png.startsWith(kPngStart))
        return std::nullopt;
    QByteArray clean = kPngStart.toByteArray();
    for (qsizetype at = kPngStart.size(); at + 12 <= png.size();) {
        const qint64 length = qFromBigEndian<quint32>(png.data() + at);
        if (at + 12 + length > png.size())
            return std::nullopt;
        const QByteArrayView type = png.sliced(at + 4, 4);
        if (isPngOfPicture(type))
            clean.append(png.sliced(at, 12 + length));
        if (type == "IEND")
            return clean;
        at += 12 + length;
    }
    return std::nullopt;
}

// RFC 9649, 2.3: type, length, data, filled up to an even number of bytes.
std::optional<QByteArray> webpWithoutMetadata(QByteArrayView webp)
{
    if (webp.size() < kWebpStart || !webp.startsWith("RIFF") || webp.sliced(8, 4) != "WEBP")
        return std::nullopt;
    QByteArray clean = webp.first(kWebpStart).toByteArray();
    const qsizetype end = 8 + qsizetype{qFromLittleEndian<quint32>(webp.data() + 4)};
    if (end > webp.size())
        return std::nullopt;
    for (qsizetype at = kWebpStart; at < end;) {
        const qint64 length = at + 8 <= end ? qFromLittleEndian<quint32>(webp.data() + at + 4) : qint64{-1};
        const qint64 whole = 8 + length + length % 2;
        if (length < 0 || at + whole > end)
            return std::nullopt;
        const QByteArrayView type = webp.sliced(at, 4);
        if (std::ranges::find(kWebpOfPicture, type) != kWebpOfPicture.end())
            clean.append(webp.sliced(at, whole));
        if (type == "VP8X" && length > 0) {
            char &flags = clean[clean.size() - whole + 8];
            flags = static_cast<char>(flags & ~kWebpSaysMetadata);
        }
        at += whole;
    }
    qToLittleEndian(static_cast<quint32>(clean.size() - 8), clean.data() + 4);
    return clean;
}

} // namespace

bool hasKnownMetadata(const QByteArray &mediaType)
{
    return mediaType == "image/jpeg" || mediaType == "image/png" || mediaType == "image/gif" ||
           mediaType == "image/webp";
}

std::optional<QByteArray> withoutMetadata(const QByteArray &picture, const QByteArray &mediaType)
{
    if (mediaType == "image/jpeg")
        return jpegWithoutMetadata(picture);
    if (mediaType == "image/png")
        return pngWithoutMetadata(picture);
    if (mediaType == "image/webp")
        return webpWithoutMetadata(picture);
    if (mediaType == "image/gif")
        return gifWithoutMetadata(picture);
    return std::nullopt;
}

} // namespace app
