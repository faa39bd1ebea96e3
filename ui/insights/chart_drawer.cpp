#include "ui/insights/chart_drawer.h"

#include "ui/insights/chart_scene.h"
#include "ui/insights/chart_writer.h"

namespace ui {

db::Result<void> ChartDrawer::draw(const app::ChartSpec &spec, const QString &file)
{
    ChartScene scene(spec);
    return writeChart({[&scene](QPainter &painter, const QRectF &target) { scene.render(&painter, target); },
                       spec.size, spec.title},
                      file);
}

} // namespace ui
