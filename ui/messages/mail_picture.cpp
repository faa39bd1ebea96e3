#include "ui/messages/mail_picture.h"

#include <QBuffer>
#include <QImageReader>

namespace ui {

namespace {

constexpr int kPreviewSide = 600;
constexpr int kMailSide = 1200; // a mail program shows no more
/// More than any camera makes; to decode it would take the memory of the whole computer.
constexpr qint64 kMostPoints = 150'000'000;
constexpr int kMailQuality = 82;

QImage imageWithin(const QByteArray &picture, int side)
{
    QBuffer buffer;
    buffer.setData(picture);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (qint64{size.width()} * size.height() > kMostPoints)
        return {};
    if (size.isValid() && qMax(size.width(), size.height()) > side) // a photo is read small at once
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage image = reader.read();
    if (qMax(image.width(), image.height()) <= side)
        return image;
    return image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace

QImage previewOf(const QByteArray &picture)
{
    return imageWithin(picture, kPreviewSide);
}

QByteArray smallerPicture(const QByteArray &picture, const QByteArray &mediaType)
{
    const bool jpeg = mediaType == "image/jpeg";
    if (!jpeg && mediaType != "image/png")
        return {};
    const QImage image = imageWithin(picture, kMailSide);
    QByteArray smaller;
    QBuffer buffer(&smaller);
    buffer.open(QIODevice::WriteOnly);
    const bool written =
        !image.isNull() && image.save(&buffer, jpeg ? "JPEG" : "PNG", jpeg ? kMailQuality : -1);
    return written && smaller.size() < picture.size() ? smaller : QByteArray();
}

} // namespace ui
