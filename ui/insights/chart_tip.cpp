#include "ui/insights/chart_tip.h"

#include "ui/insights/chart_colors.h"
#include "ui/insights/chart_face.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"

#include <QFontMetricsF>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct TipRow
{
    QString name;
    QString value;
    QColor hue; // invalid: no mark
    bool strong = false;
    bool quiet = false; // of the period before
};

QList<TipRow> rowsOf(const ChartFace &face, int point, int chosen, bool dark)
{
    QList<TipRow> rows;
    const bool sums = !face.totalName.isEmpty() && face.spec.lines.size() > 1;
    for (int i = 0; i < face.spec.lines.size(); ++i) {
        const auto &line = face.spec.lines.at(i);
        rows.append(
            {line.name, ChartFace::number(line.values.value(point)), chartHue(i, dark), i == chosen, false});
    }
    if (face.spec.stacked) // as they stand on each other
        std::reverse(rows.begin(), rows.end());
    if (sums)
        rows.append({face.totalName, ChartFace::number(face.totalAt(point)), {}, chosen < 0, false});
    if (face.spec.before && face.spec.before->values.value(point))
        rows.append({u"%1 (%2)"_s.arg(face.spec.before->name, face.datesBefore.value(point)),
                     ChartFace::number(face.spec.before->values.value(point)), quietHue(dark), false, true});
    return rows;
}

} // namespace

void paintChartTip(QPainter &painter, const ChartFace &face, int point, int line, QPointF at, double away,
                   const QRectF &room, const QPalette &palette)
{
    const bool dark = isDark(palette);
    const QList<TipRow> rows = rowsOf(face, point, line, dark);
    const QFont plain = fontOf(TextStyle::Secondary);
    const QFont strong = fontOf(TextStyle::SecondaryStrong);
    const QFontMetricsF metrics(strong);
    const double pad = grid::small();
    const double mark = metrics.height() * 0.55;
    const double lineHeight = metrics.height() * 1.2;
    double names = 0;
    double values = 0;
    for (const TipRow &row : rows) {
        names = qMax(names, metrics.horizontalAdvance(row.name));
        values = qMax(values, metrics.horizontalAdvance(row.value));
    }
    const QString &head = face.dates.value(point);
    const double inner = qMax(metrics.horizontalAdvance(head), mark * 1.7 + names + grid::large() + values);
    const QSizeF size(inner + 2 * pad, lineHeight * double(rows.size() + 1) + 2 * pad);
    double x = at.x() + away;
    if (x + size.width() > room.right())
        x = at.x() - away - size.width();
    x = qBound(room.left(), x, qMax(room.left(), room.right() - size.width()));
    const double y =
        qBound(room.top(), at.y() - size.height() / 2, qMax(room.top(), room.bottom() - size.height()));
    const QRectF box(QPointF(x, y), size);
    paint::box(painter, box, colorOf(Role::Surface1, palette),
               mixed(colorOf(Role::Line, palette), colorOf(Role::TextSecondary, palette), 0.5),
               grid::radius());

    double top = box.top() + pad;
    const double left = box.left() + pad;
    painter.setFont(strong);
    painter.setPen(colorOf(Role::Text, palette));
    painter.drawText(QRectF(left, top, inner, lineHeight), Qt::AlignLeft | Qt::AlignVCenter, head);
    for (const TipRow &row : rows) {
        top += lineHeight;
        const double middle = top + lineHeight / 2;
        if (row.hue.isValid())
            painter.fillRect(
                QRectF(left, row.quiet ? middle - 1 : middle - mark / 2, mark, row.quiet ? 2 : mark),
                row.hue);
        painter.setFont(row.strong ? strong : plain);
        painter.setPen(colorOf(row.quiet ? Role::TextSecondary : Role::Text, palette));
        painter.drawText(QRectF(left + mark * 1.7, top, inner - mark * 1.7, lineHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, row.name);
        painter.drawText(QRectF(left, top, inner, lineHeight), Qt::AlignRight | Qt::AlignVCenter, row.value);
    }
}

} // namespace ui
