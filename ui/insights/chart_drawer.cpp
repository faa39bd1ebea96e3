#include "ui/insights/chart_drawer.h"

#include "ui/insights/chart_scene.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kDotsPerInch = 96;
constexpr double kPointsPerPixel = 72.0 / kDotsPerInch;

QByteArray asPng(ChartScene &scene, const app::ChartSpec &spec)
{
    QImage image(spec.size * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    image.fill(scene.backgroundBrush().color());
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    scene.render(&painter, QRectF(QPointF(), QSizeF(spec.size)));
    painter.end();
    image.setDotsPerMeterX(qRound(2 * kDotsPerInch / 0.0254));
    image.setDotsPerMeterY(qRound(2 * kDotsPerInch / 0.0254));
    image.setText(u"Title"_s, spec.title);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray asSvg(ChartScene &scene, const app::ChartSpec &spec)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(spec.size);
    generator.setViewBox(QRect(QPoint(), spec.size));
    generator.setResolution(kDotsPerInch);
    generator.setTitle(spec.title);
    QPainter painter(&generator);
    scene.render(&painter, QRectF(QPointF(), QSizeF(spec.size)));
    painter.end();
    return buffer.data();
}

QByteArray asPdf(ChartScene &scene, const app::ChartSpec &spec)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(spec.title);
    writer.setCreator(u"Mến Khách"_s);
    writer.setResolution(600);
    writer.setPageSize(
        QPageSize(QSizeF(spec.size) * kPointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter(&writer);
    scene.render(&painter, QRectF(0, 0, writer.width(), writer.height()));
    painter.end();
    return buffer.data();
}

// The whole picture is made before the file is touched, and the file is renamed into place.
db::Result<void> store(const QByteArray &bytes, const QString &file)
{
    QSaveFile target(file);
    if (target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit())
        return {};
    return db::failure(db::ErrorKind::FileAccess, u"%1: %2"_s.arg(file, target.errorString()));
}

} // namespace

db::Result<void> ChartDrawer::draw(const app::ChartSpec &spec, const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix != u"png" && suffix != u"svg" && suffix != u"pdf")
        return db::failure(db::ErrorKind::InvalidInput,
                           u"%1: a chart is drawn as .png, .svg or .pdf"_s.arg(file));
    if (spec.size.isEmpty())
        return db::failure(
            db::ErrorKind::InvalidInput,
            u"a chart needs a size, not %1x%2"_s.arg(spec.size.width()).arg(spec.size.height()));
    ChartScene scene(spec);
    const QByteArray bytes = suffix == u"png"   ? asPng(scene, spec)
                             : suffix == u"svg" ? asSvg(scene, spec)
                                                : asPdf(scene, spec);
    if (bytes.isEmpty())
        return db::failure(db::ErrorKind::Internal, u"%1: nothing was drawn"_s.arg(file));
    return store(bytes, file);
}

} // namespace ui
