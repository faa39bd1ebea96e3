#include "ui/customers/picture_file.h"

#include "db/customers/picture_store.h"

#include <QBuffer>
#include <QFile>
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

/// A file whose reading can be stopped half-way: it ends there.
class StoppableFile final : public QFile
{
public:
    StoppableFile(const QString &name, app::Progress progress) : QFile(name), m_progress(std::move(progress))
    {}

    bool goesOn() { return !m_progress || m_progress(pos(), size()); }

protected:
    qint64 readData(char *data, qint64 most) override { return goesOn() ? QFile::readData(data, most) : -1; }

private:
    app::Progress m_progress;
};

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

QByteArray smallPicture(const QString &file, const app::Progress &progress)
{
    StoppableFile source(file, progress);
    if (!source.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&source);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && qMax(size.width(), size.height()) > kLargestSide) // a photo is read small at once
        reader.setScaledSize(size.scaled(kLargestSide, kLargestSide, Qt::KeepAspectRatio));
    QImage image = reader.read();
    if (image.isNull() || !source.goesOn()) // of a file that ended half-way there may be a part
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
