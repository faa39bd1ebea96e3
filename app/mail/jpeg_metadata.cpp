#include "app/mail/jpeg_metadata.h"

#include <algorithm>

namespace app {

namespace {

constexpr int kStartOfImage = 0xD8;
constexpr int kEndOfImage = 0xD9;
constexpr int kStartOfScan = 0xDA;
constexpr int kApp0 = 0xE0; // JFIF, or small pictures and what some cameras say
constexpr int kApp1 = 0xE1; // Exif or XMP
constexpr int kApp2 = 0xE2; // colours (ICC), or small pictures
constexpr int kApp14 = 0xEE;
constexpr int kApp15 = 0xEF;
constexpr int kComment = 0xFE;
constexpr QByteArrayView kExif{"Exif\0\0", 6};
constexpr QByteArrayView kJfif{"JFIF\0", 5};
constexpr QByteArrayView kColours{"ICC_PROFILE\0", 12};
constexpr int kOrientationTag = 0x0112;
constexpr int kUpright = 1;

int byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<unsigned char>(bytes[at]);
}

/// Of a TIFF structure, which says itself in which order its bytes stand.
class TiffNumbers final
{
public:
    explicit TiffNumbers(QByteArrayView tiff) : m_tiff(tiff), m_littleEnd(tiff.startsWith("II")) {}

    /// -1: it lies behind the end.
    qint64 number(qsizetype at, int size) const
    {
        if (at < 0 || at + size > m_tiff.size())
            return -1;
        qint64 value = 0;
        for (int i = 0; i < size; ++i)
            value = value * 256 + byteAt(m_tiff, m_littleEnd ? at + size - 1 - i : at + i);
        return value;
    }

private:
    QByteArrayView m_tiff;
    bool m_littleEnd;
};

/// How the picture is to be turned (Exif 2.32, 4.6.4): 1 to 8; 1: not at all, or it does not say.
int orientationOf(QByteArrayView tiff)
{
    if (!tiff.startsWith("II") && !tiff.startsWith("MM"))
        return kUpright;
    const TiffNumbers numbers(tiff);
    const qint64 directory = numbers.number(4, 4);
    const qint64 count = directory < 0 ? -1 : numbers.number(directory, 2);
    for (qint64 i = 0; i < count; ++i) {
        const qint64 entry = directory + 2 + 12 * i;
        const qint64 tag = numbers.number(entry, 2);
        if (tag < 0)
            break;
        if (tag != kOrientationTag)
            continue;
        const qint64 value = numbers.number(entry + 8, 2);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : kUpright;
    }
    return kUpright;
}

/// An Exif segment that says nothing but how to turn the picture.
QByteArray turningSegment(int orientation)
{
    QByteArray tiff("MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19);
    tiff.append(static_cast<char>(orientation)).append(QByteArray(6, '\0'));
    const qsizetype length = 2 + kExif.size() + tiff.size();
    QByteArray segment("\xFF\xE1", 2);
    segment.append(static_cast<char>(length / 256)).append(static_cast<char>(length % 256));
    return segment.append(kExif).append(tiff);
}

bool isOfPicture(int marker, QByteArrayView content)
{
    if (marker == kApp2)
        return content.startsWith(kColours);
    if (marker == kApp0)
        return content.startsWith(kJfif);
    const bool isApp = marker >= kApp0 && marker <= kApp15;
    return marker != kComment && (!isApp || marker == kApp14);
}

class JpegCleaner final
{
public:
    explicit JpegCleaner(QByteArrayView jpeg) : m_jpeg(jpeg) {}

    std::optional<QByteArray> clean()
    {
        if (m_jpeg.size() < 4 || byteAt(m_jpeg, 0) != 0xFF || byteAt(m_jpeg, 1) != kStartOfImage)
            return std::nullopt;
        m_at = 2;
        while (readSegment())
            continue;
        if (!m_isWhole)
            return std::nullopt;
        const QByteArray turning = m_orientation == kUpright ? QByteArray() : turningSegment(m_orientation);
        return QByteArray("\xFF\xD8", 2) + m_head + turning + m_picture;
    }

private:
    /// False at the end of the picture, or of the bytes.
    bool readSegment()
    {
        if (m_at + 2 > m_jpeg.size() || byteAt(m_jpeg, m_at) != 0xFF)
            return false;
        const int marker = byteAt(m_jpeg, m_at + 1);
        if (marker == 0xFF) { // a fill byte
            ++m_at;
            return true;
        }
        if (marker == kEndOfImage) {
            m_picture.append("\xFF\xD9", 2);
            m_isWhole = true;
            return false;
        }
        if (m_at + 4 > m_jpeg.size())
            return false;
        const qsizetype length = 256 * byteAt(m_jpeg, m_at + 2) + byteAt(m_jpeg, m_at + 3);
        if (length < 2 || m_at + 2 + length > m_jpeg.size())
            return false;
        take(marker, m_jpeg.sliced(m_at, 2 + length));
        m_at += 2 + length;
        if (marker == kStartOfScan)
            readScan();
        return true;
    }

    void take(int marker, QByteArrayView segment)
    {
        const QByteArrayView content = segment.sliced(4);
        if (marker == kApp1 && content.startsWith(kExif))
            m_orientation = orientationOf(content.sliced(kExif.size()));
        else if (isOfPicture(marker, content)) // JFIF before all others
            (marker == kApp0 && m_picture.isEmpty() ? m_head : m_picture).append(segment);
    }

    /// Up to the next marker that is none of the scan's own.
    void readScan()
    {
        const qsizetype from = m_at;
        while (m_at + 1 < m_jpeg.size()) {
            m_at = m_jpeg.indexOf('\xFF', m_at);
            if (m_at < 0 || m_at + 1 >= m_jpeg.size()) {
                m_at = m_jpeg.size();
                break;
            }
            const int next = byteAt(m_jpeg, m_at + 1);
            if (next == 0xFF) { // a fill byte stays: without it, what follows may be no marker any more
                ++m_at;
                continue;
            }
            const bool isData = next == 0 || (next >= 0xD0 && next <= 0xD7);
            if (!isData)
                break;
            m_at += 2;
        }
        m_picture.append(m_jpeg.sliced(from, std::min(m_at, m_jpeg.size()) - from));
    }

    QByteArrayView m_jpeg;
    qsizetype m_at = 0;
    QByteArray m_head;
    QByteArray m_picture;
    int m_orientation = kUpright;
    bool m_isWhole = false;
};

} // namespace

std::optional<QByteArray> jpegWithoutMetadata(QByteArrayView jpeg)
{
    return JpegCleaner(jpeg).clean();
}

} // namespace app
