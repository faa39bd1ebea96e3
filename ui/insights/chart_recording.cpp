#include "ui/insights/chart_recording.h"

#include "ui/insights/chart_scene.h"

#include <QPainter>
#include <QPicture>

namespace ui {

PaintedChart recorded(const app::ChartSpec &spec)
{
    ChartScene scene(spec);
    QPicture picture;
    QPainter recorder(&picture);
    recorder.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF whole(QPointF(), QSizeF(spec.size));
    scene.render(&recorder, whole, whole);
    recorder.end();
    // A recording counts in its own dots an inch and is scaled to those of the device; ours fills its target.
    const double dots = picture.logicalDpiX();
    const auto paint = [picture, dots, size = QSizeF(spec.size)](QPainter &painter, const QRectF &target) {
        QPicture own = picture; // playing moves its reading place
        own.detach();
        const double device = painter.device()->logicalDpiX();
        painter.save();
        painter.translate(target.topLeft());
        painter.scale(target.width() / size.width() * dots / device,
                      target.height() / size.height() * dots / device);
        own.play(&painter);
        painter.restore();
    };
    return {paint, spec.size, spec.title};
}

} // namespace ui
