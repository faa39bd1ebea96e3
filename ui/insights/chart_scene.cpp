#include "ui/insights/chart_scene.h"

#include "ui/insights/chart_colors.h"
#include "ui/insights/chart_plot.h"
#include "ui/language/translator.h"
#include "ui/theme/roles.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const char *const kNothing = QT_TRANSLATE_NOOP("ui::ChartScene", "There is nothing to draw for this time.");

/// The base text size: 1/42 of the height, so that a larger picture has larger words.
double textPixels(QSize size)
{
    return qBound(9.0, size.height() / 42.0, 40.0);
}

bool hasValues(const app::ChartSpec &spec)
{
    for (const auto &line : spec.lines)
        for (const auto &value : line.values)
            if (value)
                return true;
    return false;
}

} // namespace

ChartScene::ChartScene(const app::ChartSpec &spec, QObject *parent) : QGraphicsScene(parent), m_spec(spec)
{
    setSceneRect(QRectF(QPointF(), QSizeF(spec.size)));
    setBackgroundBrush(colorOf(Role::Surface1, spec.dark));
    double top = addHead();
    if (spec.lines.size() > 1)
        top = addLegend(top);
    if (hasValues(spec))
        addPlot(top);
    else
        addNothing(top);
}

QFont ChartScene::font(double factor, bool strong) const
{
    QFont font = QApplication::font();
    font.setPixelSize(qRound(textPixels(m_spec.size) * factor)); // points would be scaled again on paper
    if (strong)
        font.setWeight(QFont::DemiBold);
    return font;
}

double ChartScene::margin() const
{
    return textPixels(m_spec.size) * 1.6;
}

// Writes one line, elided to `width`, and returns where it ends to the right.
double ChartScene::addText(const QString &text, const QFont &font, const QColor &color, QPointF at,
                           double width)
{
    const QFontMetricsF metrics(font);
    auto *item = addSimpleText(metrics.elidedText(text, Qt::ElideRight, width), font);
    item->setBrush(color);
    item->setPos(at);
    return at.x() + metrics.horizontalAdvance(item->text());
}

double ChartScene::addHead()
{
    const QFont title = font(1.5, true);
    const QFont quiet = font(1.0);
    const double left = margin();
    const double room = width() - 2 * left;
    const QFontMetricsF titleMetrics(title);
    addText(m_spec.title, title, colorOf(Role::Text, m_spec.dark), {left, left * 0.8}, room);
    const double second = left * 0.8 + titleMetrics.height();
    if (m_spec.unit.isEmpty())
        return second;
    addText(m_spec.unit, quiet, colorOf(Role::TextSecondary, m_spec.dark), {left, second}, room);
    return second + QFontMetricsF(quiet).height();
}

double ChartScene::addLegend(double top)
{
    const QFont words = font(1.0);
    const QFontMetricsF metrics(words);
    const double mark = metrics.height() * 0.6;
    const double left = margin();
    double x = left;
    double y = top + metrics.height() * 0.5;
    for (int i = 0; i < m_spec.lines.size(); ++i) {
        const QString &name = m_spec.lines.at(i).name;
        const double needed = mark * 1.6 + metrics.horizontalAdvance(name);
        if (x > left && x + needed > width() - left) {
            x = left;
            y += metrics.height() * 1.2;
        }
        const QRectF box(x, y + (metrics.height() - mark) / 2, mark, mark);
        addRect(box, QPen(Qt::NoPen), chartHue(i, m_spec.dark));
        x = addText(name, words, colorOf(Role::Text, m_spec.dark), {x + mark * 1.6, y},
                    width() - 2 * left - mark * 1.6) +
            mark * 2;
    }
    return y + metrics.height();
}

void ChartScene::addPlot(double top)
{
    QGraphicsItem *plot = makePlot(m_spec, font(0.95));
    addItem(plot);
    const double side = margin() * 0.5;
    const double above = top + margin() * 0.3;
    placePlot(plot, QRectF(side, above, width() - 2 * side, height() - above - side));
}

void ChartScene::addNothing(double top)
{
    const QFont words = font(1.15);
    const QString text = translated(languageOf(m_spec.language), "ui::ChartScene", kNothing);
    const QFontMetricsF metrics(words);
    const double wide = metrics.horizontalAdvance(text);
    const QRectF room(margin(), top + margin(), width() - 2 * margin(), height() - top - 2 * margin());
    addRect(room, QPen(colorOf(Role::Line, m_spec.dark)), QBrush(Qt::NoBrush));
    addText(text, words, colorOf(Role::TextSecondary, m_spec.dark),
            {qMax(margin(), room.center().x() - wide / 2), room.center().y() - metrics.height() / 2},
            room.width());
}

} // namespace ui
