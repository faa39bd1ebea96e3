#pragma once

#include "db/core/error.h"

#include <QList>
#include <QString>

#include <map>
#include <optional>

namespace app {

class FigureSource;
class Steps;
struct SeriesQuery;

/// The values of a figure, or of a part of it, a step each.
struct SeriesLine
{
    QString key = QStringLiteral("total"); ///< within the dimension of the parts
    QList<std::optional<double>> values;   ///< counts are whole numbers, exact up to 2^53
    std::optional<double> whole;           ///< of all steps together, which need not be their sum
};

struct SeriesParts
{
    SeriesLine total;
    QList<SeriesLine> lines; ///< empty where there is only the whole
};

/// How the values of a metric are read. The whole of a sum is the sum of its steps; of a quotient, the
/// quotient of two sums, because a mean of the steps would weigh a quiet day like a busy one; of a median,
/// that of all values together; of customers counted once, those of the whole period.
using Reading = db::Result<SeriesParts> (*)(FigureSource &source, const SeriesQuery &query,
                                            const Steps &steps);

/// Sums of daily counts, and quotients of such sums.
[[nodiscard]] db::Result<SeriesParts> readSums(FigureSource &source, const SeriesQuery &query,
                                               const Steps &steps);
/// From how often each value was counted: the lines of the numerator are the values. Negative ones stand for
/// what has none yet, and are left out.
[[nodiscard]] db::Result<SeriesParts> readQuantiles(FigureSource &source, const SeriesQuery &query,
                                                    const Steps &steps);
/// Customers counted once in each step however often they bought, what they bought, and quotients of both.
[[nodiscard]] db::Result<SeriesParts> readBuyers(FigureSource &source, const SeriesQuery &query,
                                                 const Steps &steps);
/// Nothing, of what no desk can know.
[[nodiscard]] db::Result<SeriesParts> readNothing(FigureSource &source, const SeriesQuery &query,
                                                  const Steps &steps);

/// The quotient; nothing where there is nothing to divide by.
std::optional<double> quotient(qint64 numerator, qint64 denominator);

/// How often each value was counted.
using Histogram = std::map<qint64, qint64>;
/// The value that a share of them does not exceed: by the nearest rank, and the mean of both middle ones
/// where half of them is asked for. Nothing where nothing was counted.
std::optional<double> quantileOf(const Histogram &histogram, double share);

} // namespace app
