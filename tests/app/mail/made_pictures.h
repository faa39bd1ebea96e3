#pragma once

#include <QByteArray>
#include <QList>
#include <QtEndian>

/// Pictures as cameras write them, with the place where they were taken beside; made here, of no real place.
namespace pictures {

inline const QByteArray kPlace = "10.7769N 106.7009E";

inline QByteArray segment(char marker, const QByteArray &content)
{
    QByteArray bytes("\xFF", 1);
    bytes.append(marker);
    const auto length = static_cast<quint16>(content.size() + 2);
    return bytes.append(static_cast<char>(length / 256)).append(static_cast<char>(length % 256)) + content;
}

/// Exif that says how to turn the picture, and the place.
inline QByteArray exif(char orientation)
{
    QByteArray content("Exif\0\0II\x2a\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 24);
    content.append(orientation).append(QByteArray(7, '\0'));
    return content + kPlace;
}

/// Its head and its scans, which every program keeps.
inline QByteArray jpegHead()
{
    return QByteArray("\xFF\xD8", 2) + segment('\xE0', QByteArray("JFIF\0\x01\x02\0\0\x01\0\x01\0\0", 14));
}
inline QByteArray jpegBody()
{
    return segment('\xE2', QByteArray("ICC_PROFILE\0\x01\x01"
                                      "colours",
                                      21)) +
           segment('\xDB', QByteArray(65, '\x01')) + segment('\xDA', QByteArray(10, '\x02')) +
           QByteArray("scan\xFF\0 more\xFF\xD0 rest", 18) + segment('\xC4', QByteArray(20, '\x03')) +
           segment('\xDA', QByteArray(10, '\x02')) + "second scan" + QByteArray("\xFF\xD9", 2);
}
inline QByteArray jpeg(char orientation = 1)
{
    return jpegHead() + segment('\xE1', exif(orientation)) +
           segment('\xE1', "http://ns.adobe.com/xap/1.0/" + kPlace) + segment('\xFE', kPlace) +
           segment('\xE2', "MPF" + kPlace) + segment('\xED', kPlace) + jpegBody() + kPlace;
}

inline QByteArray chunk(const QByteArray &type, const QByteArray &content)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(static_cast<quint32>(content.size()), bytes.data());
    return bytes + type + content + "crc ";
}
inline QByteArray pngOf(const QByteArray &between)
{
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", QByteArray(13, '\x01')) + between +
           chunk("IDAT", "pixels") + chunk("IEND", {});
}
inline QByteArray png()
{
    return pngOf(chunk("tEXt", kPlace) + chunk("eXIf", kPlace) + chunk("iTXt", kPlace) +
                 chunk("tIME", kPlace)) +
           kPlace;
}

inline QByteArray webpChunk(const QByteArray &type, const QByteArray &content)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(static_cast<quint32>(content.size()), bytes.data());
    return type + bytes + content + QByteArray(content.size() % 2, '\0');
}
inline QByteArray webpOf(const QByteArray &chunks)
{
    QByteArray size(4, '\0');
    qToLittleEndian(static_cast<quint32>(chunks.size() + 4), size.data());
    return "RIFF" + size + "WEBP" + chunks;
}

inline QByteArray gifBlock(const QByteArray &label, const QList<QByteArray> &parts)
{
    QByteArray block = '\x21' + label;
    for (const QByteArray &part : parts)
        block += static_cast<char>(part.size()) + part;
    return block + '\0';
}
/// With a table of two colours.
inline QByteArray gifOf(const QByteArray &between)
{
    return "GIF89a" + QByteArray("\x01\0\x01\0\x80\0\0", 7) + QByteArray(6, '\x07') + between +
           QByteArray("\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x4C\x01\0", 15) + '\x3B';
}

} // namespace pictures
