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
double suitingPixels(QSize size)
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
    m_headHeight = addHead();
    if (spec.lines.size() > 1 || spec.before)
        m_headHeight = addLegend(m_headHeight);
    const double bottom = addFoot();
    if (hasValues(spec))
        addPlot(m_headHeight, bottom);
    else
        addNothing(m_headHeight, bottom);
}

QRectF ChartScene::plotArea() const
{
    return m_plot ? areaOf(m_plot) : QRectF();
}

QPointF ChartScene::placeOf(int date, double value) const
{
    return m_plot ? ui::placeOf(m_plot, date, value) : QPointF();
}

double ChartScene::textPixels() const
{
    return m_spec.textPixels > 0 ? m_spec.textPixels : suitingPixels(m_spec.size);
}

QFont ChartScene::font(double factor, bool strong) const
{
    QFont font = QApplication::font();
    font.setPixelSize(qRound(textPixels() * factor)); // points would be scaled again on paper
    if (strong)
        font.setWeight(QFont::DemiBold);
    return font;
}

// Shown in a card that has said its title and has a margin of its own.
bool ChartScene::isBare() const
{
    return m_spec.title.isEmpty() && m_spec.unit.isEmpty();
}

double ChartScene::margin() const
{
    return isBare() ? 0 : textPixels() * 1.6;
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
    if (isBare())
        return 0;
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

// Small words at the bottom, in as many lines as they need; returns where they begin.
double ChartScene::addFoot()
{
    if (m_spec.foot.isEmpty())
        return height();
    const QFont words = font(0.9);
    const QFontMetricsF metrics(words);
    const double left = margin();
    const double room = width() - 2 * left;
    QStringList lines(QString{});
    for (const QString &part : m_spec.foot.split(u'\n')) {
        const QString longer = lines.last().isEmpty() ? part : lines.last() + u"  ·  "_s + part;
        if (lines.last().isEmpty() || metrics.horizontalAdvance(longer) <= room)
            lines.last() = longer;
        else
            lines.append(part);
    }
    const double top = height() - left * 0.6 - metrics.height() * double(lines.size());
    for (int i = 0; i < lines.size(); ++i)
        addText(lines.at(i), words, colorOf(Role::TextSecondary, m_spec.dark),
                {left, top + metrics.height() * i}, room);
    return top;
}

double ChartScene::addLegend(double top)
{
    const QFont words = font(1.0);
    const QFontMetricsF metrics(words);
    const double mark = metrics.height() * 0.6;
    const double left = margin();
    double x = left;
    double y = top + (top > 0 ? metrics.height() * 0.5 : metrics.height() * 0.2);
    const auto count = m_spec.lines.size();
    for (int i = 0; i < count + (m_spec.before ? 1 : 0); ++i) {
        const bool before = i == count;
        const QString &name = before ? m_spec.before->name : m_spec.lines.at(i).name;
        const double needed = mark * 1.6 + metrics.horizontalAdvance(name);
        if (x > left && x + needed > width() - left) {
            x = left;
            y += metrics.height() * 1.2;
        }
        const QRectF box(x, y + (metrics.height() - mark) / 2, mark, mark);
        if (before) {
            const double thick = qMax(1.5, mark / 5);
            for (const double from : {0.0, mark * 0.6})
                addRect(QRectF(box.left() + from, box.center().y() - thick / 2, mark * 0.45, thick),
                        QPen(Qt::NoPen), quietHue(m_spec.dark));
        } else {
            addRect(box, QPen(Qt::NoPen), chartHue(i, m_spec.dark));
        }
        x = addText(name, words, colorOf(Role::Text, m_spec.dark), {x + mark * 1.6, y},
                    width() - 2 * left - mark * 1.6) +
            mark * 2;
    }
    return y + metrics.height();
}

void ChartScene::addPlot(double top, double bottom)
{
    const double side = margin() * 0.5;
    const double above = top + margin() * 0.3;
    // Without a margin of ours, what Qt Charts leaves below its labels is too much.
    const double below = isBare() ? -textPixels() * 0.6 : side;
    const QRectF room(side, above, width() - 2 * side, bottom - above - below);
    m_plot = makePlot(m_spec, font(0.95), room.height());
    addItem(m_plot);
    placePlot(m_plot, room);
}

void ChartScene::addNothing(double top, double bottom)
{
    const QFont words = font(1.15);
    const QString text = translated(languageOf(m_spec.language), "ui::ChartScene", kNothing);
    const QFontMetricsF metrics(words);
    const double wide = metrics.horizontalAdvance(text);
    const QRectF room(margin(), top + margin(), width() - 2 * margin(), bottom - top - 2 * margin());
    addRect(room, QPen(colorOf(Role::Line, m_spec.dark)), QBrush(Qt::NoBrush));
    addText(text, words, colorOf(Role::TextSecondary, m_spec.dark),
            {qMax(margin(), room.center().x() - wide / 2), room.center().y() - metrics.height() / 2},
            room.width());
}

} // namespace ui
