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
    static QString dashboard(app::Dashboard dashboard);
    static QString span(app::Span span);
    static QString step(app::Bucket by);
    static QString audience(const std::optional<db::Audience> &audience);

    /// "1/6–21/11/2026"
    static QString period(const app::Period &period);
    /// A step of a series as a row or a mark names it: 21/11/2026, the days of a week that lie in the period
    /// counted, 11/2026.
    static QString date(QDate start, app::Bucket by, const app::Period &counted);
    /// The name of a line: a channel, a state, the whole; its key where it has no other.
    static QString line(const app::MetricDefinition &metric, const QString &key);
    /// "segment “Khách quen”", behind a comma or in a line of its own.
    static QString segment(const app::FigureSegment &segment);
    /// Of how many customers the figures are: a sentence.
    static QString segmentNote(const app::FigureSegment &segment);
    /// Whose figures they are: "Contacts by channel, prospects, segment “Khách quen”".
    static QString of(const QString &what, const app::SeriesQuery &query);

    /// Which steps are counted only in part: "* 12/2026: only 1 day is counted."; empty where all are whole.
    static QString partialNote(const app::Series &series, const app::Period &counted);
    /// "▲ 18 more than the period before (+9 %), without 12/2026"; empty where nothing is compared.
    static QString comparison(const app::Insight &insight);
    /// The difference for a cell: "▲ 18"; a dash where one of both is undefined.
    static QString shortChange(const std::optional<double> &now, const std::optional<double> &before);
    /// Tết in only one of both periods; empty where there is nothing to say.
    static QString tetNote(const app::Insight &insight);

    /// Who is listed when a point is opened: "Zalo, 12/11/2026".
    static QString people(const app::Insight &insight, int point, int line);
    /// A series as it is drawn: its parts stacked where they add up to the whole, else lines. Without title
    /// and unit, which a window says beside it.
    static app::ChartSpec chart(const app::Series &series);
    static ChartFace face(const app::Insight &insight);
};

} // namespace ui
