#include "ui/insights/chart_face.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

QString ChartFace::number(const std::optional<double> &value)
{
    if (!value)
        return u"–"_s;
    return QLocale().toString(*value, 'f', *value == std::round(*value) ? 0 : 2);
}

double ChartFace::totalAt(int point) const
{
    double sum = 0;
    for (const auto &line : spec.lines)
        sum += line.values.value(point).value_or(0);
    return sum;
}

QString ChartFace::spoken(int point) const
{
    QStringList parts;
    for (const auto &line : spec.lines)
        parts.append(u"%1 %2"_s.arg(line.name, number(line.values.value(point))));
    if (!totalName.isEmpty() && spec.lines.size() > 1)
        parts.append(u"%1 %2"_s.arg(totalName, number(totalAt(point))));
    if (spec.before && spec.before->values.value(point))
        parts.append(u"%1 %2 (%3)"_s.arg(spec.before->name, number(spec.before->values.value(point)),
                                         datesBefore.value(point)));
    return u"%1: %2"_s.arg(dates.value(point), parts.join(u", "_s));
}

} // namespace ui
