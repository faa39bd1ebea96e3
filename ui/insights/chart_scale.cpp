#include "ui/insights/chart_scale.h"

#include <cmath>

namespace ui {

Scale roundScale(double low, double high, bool whole, int most)
{
    low = qMin(low, 0.0);
    high = qMax(high, 0.0);
    if (high - low <= 0)
        high = low + 1;
    const double rough = (high - low) / most;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough * 0.999) {
            step = factor * power;
            break;
        }
    }
    if (whole)
        step = qMax(1.0, step);
    Scale scale;
    scale.step = step;
    scale.min = std::floor(low / step + 1e-9) * step;
    scale.max = std::ceil(high / step - 1e-9) * step;
    scale.decimals = step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(step) - 1e-9));
    return scale;
}

QList<int> labelledDates(int count, int most)
{
    QList<int> chosen;
    const int every = qMax(1, (count + most - 1) / most);
    for (int i = 0; i < count; i += every)
        chosen.append(i);
    return chosen;
}

QString axisLabel(QDate date, const QString &by, bool withYear, const QLocale &locale)
{
    if (by == u"month")
        return locale.toString(date, u"MM/yyyy");
    return locale.toString(date, withYear ? u"dd/MM/yyyy" : u"dd/MM");
}

} // namespace ui
