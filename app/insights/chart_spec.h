#pragma once

#include "app/insights/series.h"
#include "db/core/error.h"

#include <QDate>
#include <QList>
#include <QSize>
#include <QString>

#include <optional>

namespace app {

/// One chart of a series, ready to be drawn: words, dates and numbers, no colours and no pixels.
struct ChartSpec
{
    struct Line
    {
        QString name;
        QList<std::optional<double>> values; ///< one for each date; nothing where the figure is not defined
    };

    QString title;
    QString unit;         ///< what is counted, such as "messages a month"
    QString by;           ///< "day", "week" or "month": how a date is written on the axis
    bool stacked = false; ///< bars one on the other instead of lines
    QList<QDate> dates;   ///< first day of each period, ascending
    QList<int> partial;   ///< dates of which only some days were counted: drawn as unfinished
    QList<Line> lines;
    std::optional<Line> before; ///< the period before, step beside step: a quiet line behind the others
    QString foot;               ///< small words below: period, audience, shop, when it was made
    QString language;           ///< "vi" or "en"
    bool dark = false;
    QSize size{1200, 675}; ///< at scale 1
    int textPixels = 0;    ///< height of its words at scale 1; 0: to suit the size
};

/// What is said of a metric.
struct MetricText
{
    QString title;
    QString unit;       ///< "contacts a month"
    QString definition; ///< what is counted, in a sentence; or why it cannot be
};

/// Finds a chart's words and draws it into a file. Handed to whoever needs one, so that this floor stays free
/// of windows and of words.
class ChartDrawer
{
public:
    ChartDrawer() = default;
    virtual ~ChartDrawer() = default;
    Q_DISABLE_COPY_MOVE(ChartDrawer)

    /// A series as it is drawn, with its words in a language ("vi" or "en").
    virtual ChartSpec chartOf(const Series &series, const SeriesQuery &query, const QString &language) = 0;
    /// A metric in words of a language ("vi" or "en").
    virtual MetricText textOf(const MetricDefinition &metric, const QString &language) = 0;
    /// The kind of file is told from its suffix: png, svg or pdf. Errors: InvalidInput for another suffix,
    /// FileAccess naming the file when it cannot be written; then a file of that name is left as it was.
    virtual db::Result<void> draw(const ChartSpec &spec, const QString &file) = 0;
};

} // namespace app
