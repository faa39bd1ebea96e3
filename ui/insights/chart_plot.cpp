#include "ui/insights/chart_plot.h"

#include "ui/insights/chart_colors.h"
#include "ui/insights/chart_scale.h"
#include "ui/language/translator.h"
#include "ui/theme/palette.h"
#include "ui/theme/roles.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QFontMetricsF>
#include <QLegend>
#include <QLineSeries>
#include <QScatterSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kFewDates = 45; // up to here each value gets its dot

/// One plot while it is put together.
class PlotMaker final
{
public:
    PlotMaker(const app::ChartSpec &spec, const QFont &font, double height)
        : m_spec(spec), m_font(font), m_height(height), m_locale(localeOf(languageOf(spec.language))),
          m_chart(new QChart)
    {}

    QChart *make()
    {
        m_chart->setAnimationOptions(QChart::NoAnimation);
        m_chart->setBackgroundVisible(false);
        m_chart->setMargins({});
        m_chart->legend()->hide();
        m_chart->setLocale(m_locale);
        m_chart->setLocalizeNumbers(true);
        m_chart->addAxis(makeDateAxis(), Qt::AlignBottom);
        m_chart->addAxis(makeValueAxis(), Qt::AlignLeft);
        if (m_spec.stacked)
            addBars();
        if (m_spec.before && m_spec.stacked) // a halo, so that it is seen on every hue
            addRuns(m_spec.before->values,
                    QPen(color(Role::Surface1), penWidth() * 2.4, Qt::SolidLine, Qt::FlatCap));
        if (m_spec.before)
            addRuns(m_spec.before->values, quietPen());
        if (!m_spec.stacked)
            addLines();
        return m_chart;
    }

private:
    QColor color(Role role) const { return colorOf(role, m_spec.dark); }
    QPen quietPen() const
    {
        QPen pen(quietHue(m_spec.dark), penWidth(), Qt::DashLine, Qt::FlatCap, Qt::RoundJoin);
        pen.setDashPattern({3.5, 2});
        return pen;
    }
    double penWidth() const { return qMax(1.5, m_font.pixelSize() / 6.0); }

    void dress(QAbstractAxis *axis, bool grid) const
    {
        axis->setLabelsFont(m_font);
        axis->setLabelsColor(color(Role::TextSecondary));
        axis->setGridLineVisible(grid);
        axis->setGridLinePen(QPen(color(Role::Line), 1));
        axis->setLinePen(QPen(color(Role::Line), 1));
        axis->setLineVisible(!grid);
    }

    int labelsThatFit() const
    {
        const QString widest = axisLabel(QDate(2000, 10, 20), m_spec.by, true, m_locale);
        const double each = QFontMetricsF(m_font).horizontalAdvance(widest) * 1.6;
        return qBound(2, static_cast<int>(m_spec.size.width() * 0.9 / each), 12);
    }

    // Labels of values that stand closer than this are cut to dots.
    int stepsThatFit() const
    {
        const double line = QFontMetricsF(m_font).height();
        const double room = qMin(m_spec.size.height() * 0.6, m_height - 2 * line); // without the dates
        return qBound(2, static_cast<int>(room / (line * 1.75)), 6);
    }

    // A category axis, because a date-time axis puts its labels where no date of ours is.
    QAbstractAxis *makeDateAxis() const
    {
        auto *axis = new QCategoryAxis;
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        const int count = static_cast<int>(m_spec.dates.size());
        const double side = m_spec.stacked || count == 1 ? 0.6 : 0.04 * count;
        axis->setRange(-side, count - 1 + side);
        axis->setStartValue(-side - 1);
        int year = 0;
        for (const int i : labelledDates(count, labelsThatFit())) {
            const QDate date = m_spec.dates.at(i);
            axis->append(axisLabel(date, m_spec.by, date.year() != year && count > 1, m_locale), i);
            year = date.year();
        }
        dress(axis, false);
        return axis;
    }

    QAbstractAxis *makeValueAxis() const
    {
        auto *axis = new QValueAxis;
        const Scale scale =
            roundScale(extreme(std::ranges::min), extreme(std::ranges::max), areWhole(), stepsThatFit());
        axis->setRange(scale.min, scale.max);
        axis->setTickCount(qRound((scale.max - scale.min) / scale.step) + 1);
        axis->setLabelFormat(u"%.%1f"_s.arg(scale.decimals));
        dress(axis, true);
        return axis;
    }

    void attach(QAbstractSeries *series) const
    {
        m_chart->addSeries(series);
        for (QAbstractAxis *axis : m_chart->axes())
            series->attachAxis(axis);
    }

    // A gap ends a line: what follows is a line of its own in the same colour.
    void addLines() const
    {
        for (int i = 0; i < m_spec.lines.size(); ++i)
            addRuns(m_spec.lines.at(i).values,
                    QPen(chartHue(i, m_spec.dark), penWidth(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }

    // A step that is counted only in part is reached by a dashed stroke and has a hollow dot: it is not over.
    void addRuns(const QList<std::optional<double>> &values, const QPen &pen) const
    {
        QList<QPointF> run;
        for (int at = 0; at <= values.size(); ++at) {
            const bool isValue = at < values.size() && values.at(at);
            const bool isPartial = isValue && m_spec.partial.contains(at);
            const QPointF here(at, isValue ? *values.at(at) : 0);
            if (isPartial && !run.isEmpty())
                addStroke({run.last(), here}, dashed(pen));
            if (isValue && !isPartial) {
                run.append(here);
                if (at > 0 && m_spec.partial.contains(at - 1) && values.at(at - 1))
                    addStroke({QPointF(at - 1, *values.at(at - 1)), here}, dashed(pen));
            } else if (!run.isEmpty()) {
                addRun(run, pen);
                run.clear();
            }
            if (isPartial)
                addDots({here}, pen, color(Role::Surface1));
        }
    }

    static QPen dashed(QPen pen)
    {
        pen.setStyle(Qt::DashLine);
        pen.setDashPattern({1.5, 2});
        return pen;
    }

    void addStroke(const QList<QPointF> &points, const QPen &pen) const
    {
        auto *line = new QLineSeries;
        line->append(points);
        line->setPen(pen);
        attach(line);
    }

    void addDots(const QList<QPointF> &points, const QPen &pen, const QColor &fill) const
    {
        auto *dots = new QScatterSeries;
        dots->append(points);
        dots->setMarkerSize(penWidth() * 2.6);
        dots->setColor(fill);
        dots->setBorderColor(fill == pen.color() ? QColor(Qt::transparent) : pen.color());
        attach(dots);
    }

    void addRun(const QList<QPointF> &points, const QPen &pen) const
    {
        if (points.size() > 1)
            addStroke(points, pen);
        if (points.size() == 1 || m_spec.dates.size() <= kFewDates)
            addDots(points, pen, pen.color()); // a value between two gaps would be invisible as a line
    }

    void addBars() const
    {
        auto *bars = new QStackedBarSeries;
        for (int i = 0; i < m_spec.lines.size(); ++i) {
            auto *set = new QBarSet(m_spec.lines.at(i).name);
            for (const auto &value : m_spec.lines.at(i).values)
                set->append(value.value_or(0));
            set->setColor(chartHue(i, m_spec.dark));
            set->setPen(QPen(color(Role::Surface1), 1)); // a thin seam keeps neighbours apart
            set->setSelectedColor(mixed(chartHue(i, m_spec.dark), color(Role::Surface1), 0.6));
            set->selectBars(m_spec.partial); // paler: not over
            bars->append(set);
        }
        bars->setBarWidth(0.64);
        attach(bars);
    }

    // What a value axis has to hold: single values, or in stacked charts the sums up and down.
    template <class Pick> double extreme(Pick pick) const
    {
        double found = 0;
        for (int at = 0; at < m_spec.dates.size(); ++at) {
            double sum = 0;
            for (const auto &line : m_spec.lines) {
                const double value = line.values.value(at).value_or(0);
                sum += pick(value, 0.0);
                found = pick(found, m_spec.stacked ? sum : value);
            }
            if (m_spec.before)
                found = pick(found, m_spec.before->values.value(at).value_or(0));
        }
        return found;
    }

    bool areWhole() const
    {
        for (const auto &line : m_spec.lines)
            for (const auto &value : line.values)
                if (value && std::abs(*value - std::round(*value)) > 1e-9)
                    return false;
        return true;
    }

    const app::ChartSpec &m_spec;
    QFont m_font;
    double m_height;
    QLocale m_locale;
    QChart *m_chart;
};

} // namespace

QGraphicsItem *makePlot(const app::ChartSpec &spec, const QFont &axisFont, double height)
{
    return PlotMaker(spec, axisFont, height).make();
}

QRectF areaOf(const QGraphicsItem *plot)
{
    const auto *chart = static_cast<const QChart *>(plot);
    return chart->mapRectToScene(chart->plotArea());
}

QPointF placeOf(const QGraphicsItem *plot, double date, double value)
{
    // mapToPosition is not const, and changes nothing.
    auto *chart = const_cast<QChart *>(static_cast<const QChart *>(plot));
    if (chart->series().isEmpty())
        return areaOf(plot).center();
    return chart->mapToScene(chart->mapToPosition({date, value}, chart->series().first()));
}

void placePlot(QGraphicsItem *plot, const QRectF &room)
{
    static_cast<QChart *>(plot)->setGeometry(room);
}

} // namespace ui
