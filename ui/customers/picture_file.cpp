#include "ui/customers/picture_file.h"

#include "db/customers/picture_store.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLargestSide = 256;
constexpr int kBestQuality = 85;
constexpr int kWorstQuality = 25;
constexpr int kStep = 15;

QByteArray jpegOf(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "JPEG", quality) ? bytes : QByteArray();
}

} // namespace

QStringList pictureSuffixes()
{
    return {u"jpg"_s, u"jpeg"_s, u"png"_s, u"gif"_s, u"bmp"_s};
}

QByteArray smallPicture(const QString &file)
{
    QImageReader reader(file);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && qMax(size.width(), size.height()) > kLargestSide) // a photo is read small at once
        reader.setScaledSize(size.scaled(kLargestSide, kLargestSide, Qt::KeepAspectRatio));
    QImage image = reader.read();
    if (image.isNull())
        return {};
    if (qMax(image.width(), image.height()) > kLargestSide)
        image = image.scaled(kLargestSide, kLargestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QImage opaque(image.size(), QImage::Format_RGB32); // JPEG knows no transparency
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, image);
    for (int quality = kBestQuality; quality >= kWorstQuality; quality -= kStep) {
        const QByteArray jpeg = jpegOf(opaque, quality);
        if (db::PictureStore::isPicture(jpeg))
            return jpeg;
    }
    return {};
}

} // namespace ui
