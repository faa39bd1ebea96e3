#include "ui/insights/chart_view.h"

#include "ui/insights/chart_colors.h"
#include "ui/insights/chart_scene.h"
#include "ui/insights/chart_tip.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"

#include <QAccessible>
#include <QFontInfo>
#include <QMouseEvent>
#include <QPainter>
#include <QtMath>

#include <cmath>

namespace ui {

namespace {
constexpr int kLeastPlot = 110; ///< drawn pixels: lower, Qt Charts leaves out the words of the axes
}

ChartView::ChartView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ChartView::draw);
}

ChartView::~ChartView() = default;

void ChartView::setPicture()
{
    m_isPicture = true;
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(false);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void ChartView::setFace(const ChartFace &face)
{
    const QDate day = m_face.spec.dates.value(m_marked);
    m_face = face;
    m_marked = static_cast<int>(m_face.spec.dates.indexOf(day));
    m_hover = -1;
    if (m_line >= m_face.spec.lines.size())
        m_line = -1;
    announce();
    redrawSoon();
}

void ChartView::redrawSoon()
{
    m_stale = true;
    if (isVisible())
        m_soon.start();
}

void ChartView::draw()
{
    const QSize room = size() - QSize(2 * inset(), 2 * inset());
    if (room.isEmpty() || points() == 0)
        return;
    app::ChartSpec spec = m_face.spec;
    spec.size = room;
    spec.dark = isDark(palette());
    spec.textPixels = QFontInfo(fontOf(TextStyle::Secondary)).pixelSize();
    m_scene = std::make_unique<ChartScene>(spec);
    m_drawn = QPixmap(room * devicePixelRatioF());
    m_drawn.setDevicePixelRatio(devicePixelRatioF());
    m_drawn.fill(m_scene->backgroundBrush().color());
    QPainter painter(&m_drawn);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    m_scene->render(&painter, QRectF(QPointF(), QSizeF(room)));
    m_stale = false;
    update();
    if (m_isPicture) // its legend may have more lines now
        updateGeometry();
}

QPointF ChartView::placeOf(int point, double value) const
{
    return m_scene->placeOf(point, value) + QPointF(inset(), inset());
}

int ChartView::inset() const
{
    return m_isPicture ? 0 : grid::small();
}

QRectF ChartView::area() const
{
    return m_scene->plotArea().translated(inset(), inset());
}

std::optional<double> ChartView::valueOf(int point, int line) const
{
    const auto &lines = m_face.spec.lines;
    if (!m_face.spec.stacked)
        return lines.value(line).values.value(point);
    double sum = 0;
    for (int i = 0; i <= line; ++i)
        sum += lines.at(i).values.value(point).value_or(0);
    return sum;
}

void ChartView::mark(int point)
{
    if (point == m_marked || point >= points())
        return;
    m_marked = point;
    announce();
    update();
}

void ChartView::moveMark(int point)
{
    if (points() == 0)
        return;
    const int kept = qBound(0, point, points() - 1);
    m_hover = -1;
    if (kept == m_marked) {
        update();
        return;
    }
    mark(kept);
    emit markMoved(kept);
}

void ChartView::moveLine(int step)
{
    const int count = static_cast<int>(m_face.spec.lines.size());
    if (m_marked < 0)
        moveMark(points() - 1);
    if (count < 2)
        return;
    m_line = (m_line + 1 + step + count + 1) % (count + 1) - 1; // -1, for all, is one of the places
    announce();
    update();
}

void ChartView::announce()
{
    if (m_isPicture)
        return;
    QString said;
    if (m_marked >= 0) {
        said = m_face.spoken(m_marked);
        if (m_line >= 0)
            said = tr("%1 chosen. %2", "a line of a chart, then all values of the date")
                       .arg(m_face.spec.lines.at(m_line).name, said);
    }
    if (said == accessibleDescription())
        return;
    setAccessibleDescription(said);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

int ChartView::pointAt(QPointF place) const
{
    if (!isDrawn() || points() == 0 || !area().adjusted(-4, -4, 4, 4).contains(place))
        return -1;
    const double first = placeOf(0, 0).x();
    const double step = points() > 1 ? placeOf(1, 0).x() - first : 1;
    return qBound(0, static_cast<int>(std::lround((place.x() - first) / step)), points() - 1);
}

int ChartView::lineAt(int point, QPointF place) const
{
    const int count = static_cast<int>(m_face.spec.lines.size());
    if (count < 2)
        return -1;
    if (m_face.spec.stacked) {
        for (int i = 0; i < count; ++i) {
            const bool drawn = m_face.spec.lines.at(i).values.value(point).value_or(0) > 0;
            if (drawn && place.y() >= placeOf(point, *valueOf(point, i)).y() &&
                place.y() <= placeOf(point, *valueOf(point, i - 1)).y())
                return i;
        }
        return -1;
    }
    int nearest = -1;
    double distance = grid::px(14);
    for (int i = 0; i < count; ++i) {
        const auto value = valueOf(point, i);
        if (!value)
            continue;
        const QPointF away = placeOf(point, *value) - place;
        if (std::hypot(away.x(), away.y()) < distance) {
            distance = std::hypot(away.x(), away.y());
            nearest = i;
        }
    }
    return nearest;
}

void ChartView::paintMark(QPainter &painter, int point, int line) const
{
    const QRectF area = this->area();
    const double x = placeOf(point, 0).x();
    double away = grid::medium();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colorOf(Role::TextSecondary, palette()), 1));
    if (!m_face.spec.stacked) {
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        for (int i = 0; i < m_face.spec.lines.size(); ++i) {
            const auto value = valueOf(point, i);
            if (!value)
                continue;
            const double radius = i == line ? 6 : 4.5;
            painter.setBrush(chartHue(i, isDark(palette())));
            painter.setPen(QPen(colorOf(Role::Surface1, palette()), 2));
            painter.drawEllipse(placeOf(point, *value), radius, radius);
        }
    } else {
        const double step = points() > 1 ? placeOf(1, 0).x() - placeOf(0, 0).x() : area.width();
        const double wide = qMax(6.0, step * 0.64 + 4); // as the bars are, and a little more
        away = wide / 2 + grid::small();
        const double top = placeOf(point, line >= 0 ? *valueOf(point, line) : m_face.totalAt(point)).y();
        const double bottom = placeOf(point, line > 0 ? *valueOf(point, line - 1) : 0).y();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colorOf(Role::Text, palette()), 1.5));
        painter.drawRoundedRect(QRectF(x - wide / 2, top - 2, wide, bottom - top + 4), 2, 2);
    }
    paintChartTip(painter, m_face, point, line, {x, area.center().y()}, away,
                  QRectF(rect()).adjusted(1, 1, -1, -1), palette());
}

void ChartView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_drawn.isNull())
        painter.drawPixmap(rect().adjusted(inset(), inset(), -inset(), -inset()), m_drawn);
    if (m_isPicture)
        return;
    const int point = m_hover >= 0 ? m_hover : m_marked;
    if (point >= 0 && isDrawn() && !area().isEmpty())
        paintMark(painter, point, m_hover >= 0 ? m_hoverLine : m_line);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paint::focusRing(painter, rect(), colorOf(Role::Accent, palette()), grid::radius());
}

void ChartView::resizeEvent(QResizeEvent *)
{
    redrawSoon();
}

void ChartView::showEvent(QShowEvent *)
{
    if (m_stale)
        m_soon.start();
}

void ChartView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        redrawSoon();
    QWidget::changeEvent(event);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        moveMark(m_marked < 0 ? points() - 1 : m_marked - 1);
        return;
    case Qt::Key_Right:
        moveMark(m_marked < 0 ? 0 : m_marked + 1);
        return;
    case Qt::Key_Home:
        moveMark(0);
        return;
    case Qt::Key_End:
        moveMark(points() - 1);
        return;
    case Qt::Key_Up:
        moveLine(1);
        return;
    case Qt::Key_Down:
        moveLine(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_marked >= 0)
            emit openAsked(m_marked, m_line);
        else
            moveMark(points() - 1); // first one sees what is meant
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const int point = pointAt(event->position());
    const int line = point >= 0 ? lineAt(point, event->position()) : -1;
    setCursor(point >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const bool moved = point != m_hover || line != m_hoverLine;
    m_hover = point;
    m_hoverLine = line;
    if (moved)
        update();
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    const int point = pointAt(event->position());
    if (event->button() != Qt::LeftButton || point < 0)
        return;
    m_line = lineAt(point, event->position());
    moveMark(point);
    emit openAsked(point, m_line);
}

void ChartView::leaveEvent(QEvent *)
{
    m_hover = -1;
    update();
}

QSize ChartView::sizeHint() const
{
    // A picture takes what is left; more would make a card scroll that fits.
    return m_isPicture ? minimumSizeHint() : QSize(grid::px(480), grid::px(300));
}

QSize ChartView::minimumSizeHint() const
{
    if (!m_isPicture)
        return {grid::px(240), grid::px(160)};
    const int legend = m_scene ? qCeil(m_scene->headHeight()) : 0;
    return {grid::px(160), qMax(grid::px(150), legend + grid::px(kLeastPlot))};
}

} // namespace ui
