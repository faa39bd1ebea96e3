#pragma once

#include "app/insights/insight.h"
#include "ui/insights/chart_face.h"

#include <QCoreApplication>

namespace ui {

/// The words of the figures, in the language in use.
class InsightWords final
{
    Q_DECLARE_TR_FUNCTIONS(ui::InsightWords)
public:
    /// "vi" or "en", as the makers of files want it.
    static QString language();
    /// Of a tab; nothing for the overview.
    static QString tab(std::optional<app::Metric> metric);
    static QString title(app::Metric metric);
    static QString span(app::Span span);
    static QString step(app::Bucket by);
    static QString audience(const std::optional<db::Audience> &audience);

    /// "1/6–21/11/2026"
    static QString period(const app::Period &period);
    /// A step of a series as a row or a mark names it: 21/11/2026, the days of a week that lie in the period
    /// counted, 11/2026.
    static QString date(QDate start, app::Bucket by, const app::Period &counted);
    /// The name of a line: a channel, a state, the whole.
    static QString line(const QString &key);

    /// The figure a card and the comparison are about: sent greetings, else the whole.
    static QString mainLine(app::Metric metric);
    static qint64 mainSum(const app::Insight &insight);
    static qint64 mainSumBefore(const app::Insight &insight);
    /// Heading of the period before, beside the figure it belongs to.
    static QString before(app::Metric metric);
    /// "▲ 18 more than the period before (+9 %)"
    static QString change(qint64 now, qint64 before);
    /// The same for a cell: "▲ 18".
    static QString shortChange(qint64 now, qint64 before);
    /// What the figure says, and what it can not say.
    static QString meaning(const app::Insight &insight);
    /// Tết in only one of both periods; empty where there is nothing to say.
    static QString tetNote(const app::Insight &insight);

    /// Who is listed when a point is opened: "Zalo, 12/11/2026".
    static QString people(const app::Insight &insight, int point, int line);
    static ChartFace face(const app::Insight &insight);
};

} // namespace ui
