#include "ui/insights/chart_writer.h"

#include "app/exchange/new_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPicture>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kDotsPerInch = 96;
constexpr double kPointsPerPixel = 72.0 / kDotsPerInch;

QByteArray asSvg(const PaintedChart &chart)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(chart.size);
    generator.setViewBox(QRect(QPoint(), chart.size));
    generator.setResolution(kDotsPerInch);
    generator.setTitle(chart.title.toHtmlEscaped()); // Qt 6.4 writes it as it is
    QPainter painter(&generator);
    chart.paint(painter, QRectF(QPointF(), QSizeF(chart.size)));
    painter.end();
    return buffer.data();
}

QByteArray asPdf(const PaintedChart &chart)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(chart.title);
    writer.setCreator(u"Mến Khách"_s);
    writer.setResolution(600);
    writer.setPageSize(
        QPageSize(QSizeF(chart.size) * kPointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter(&writer);
    chart.paint(painter, QRectF(0, 0, writer.width(), writer.height()));
    painter.end();
    return buffer.data();
}

} // namespace

PaintedChart recordingOf(const PaintedChart &chart)
{
    QPicture picture;
    QPainter recorder(&picture);
    recorder.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    chart.paint(recorder, QRectF(QPointF(), QSizeF(chart.size)));
    recorder.end();
    const auto play = [picture, size = chart.size](QPainter &painter, const QRectF &target) {
        // Playing stretches by itself to the dots of the device; `target` has them already.
        const QPaintDevice &device = *painter.device();
        painter.save();
        painter.translate(target.topLeft());
        painter.scale(target.width() / size.width() * picture.logicalDpiX() / device.logicalDpiX(),
                      target.height() / size.height() * picture.logicalDpiY() / device.logicalDpiY());
        painter.drawPicture(0, 0, picture);
        painter.restore();
    };
    return {play, chart.size, chart.title};
}

QImage imageOf(const PaintedChart &chart)
{
    QImage image(chart.size * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    chart.paint(painter, QRectF(QPointF(), QSizeF(chart.size)));
    painter.end();
    image.setDotsPerMeterX(qRound(2 * kDotsPerInch / 0.0254));
    image.setDotsPerMeterY(qRound(2 * kDotsPerInch / 0.0254));
    image.setText(u"Title"_s, chart.title);
    return image;
}

QByteArray fileOf(const PaintedChart &chart, const QString &suffix)
{
    if (suffix == u"svg")
        return asSvg(chart);
    if (suffix == u"pdf")
        return asPdf(chart);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    imageOf(chart).save(&buffer, "PNG");
    return buffer.data();
}

db::Result<void> storeChart(const QByteArray &bytes, const QString &file)
{
    if (bytes.isEmpty())
        return db::failure(db::ErrorKind::Internal, u"%1: nothing was drawn"_s.arg(file));
    app::NewFile target(file);
    MK_CHECK(target.open());
    QByteArray left = bytes;
    MK_CHECK(target.named(app::writeOut(target.device(), left)));
    return target.commit();
}

db::Result<void> writeChart(const PaintedChart &chart, const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix != u"png" && suffix != u"svg" && suffix != u"pdf")
        return db::failure(db::ErrorKind::InvalidInput,
                           u"%1: a chart is drawn as .png, .svg or .pdf"_s.arg(file));
    if (chart.size.isEmpty())
        return db::failure(
            db::ErrorKind::InvalidInput,
            u"a chart needs a size, not %1x%2"_s.arg(chart.size.width()).arg(chart.size.height()));
    return storeChart(fileOf(chart, suffix), file);
}

} // namespace ui
