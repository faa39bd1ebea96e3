#include "ui/insights/chart_drawer.h"

#include "ui/insights/chart_scene.h"
#include "ui/insights/chart_writer.h"
#include "ui/insights/insight_words.h"
#include "ui/insights/metric_words.h"
#include "ui/insights/unit_words.h"
#include "ui/language/translator.h"

namespace ui {

app::ChartSpec ChartDrawer::chartOf(const app::Series &series, const app::SeriesQuery &query,
                                    const QString &language)
{
    Translator translator; // installed for as long as the words are gathered
    translator.speak(languageOf(language));
    app::ChartSpec spec = InsightWords::chart(series);
    spec.title = InsightWords::of(wordsOf(*series.metric).title(), query);
    spec.unit = UnitWords::unit(*series.metric, series.by);
    spec.foot = InsightWords::partialNote(series, {query.from, query.to});
    return spec;
}

app::MetricText ChartDrawer::textOf(const app::MetricDefinition &metric, const QString &language)
{
    Translator translator; // installed for as long as the words are gathered
    translator.speak(languageOf(language));
    const MetricWords &words = wordsOf(metric);
    return {words.title(), UnitWords::unit(metric, app::Bucket::Month),
            metric.isMeasurable() ? words.definition() : words.whyNot()};
}

db::Result<void> ChartDrawer::draw(const app::ChartSpec &spec, const QString &file)
{
    ChartScene scene(spec);
    return writeChart({[&scene](QPainter &painter, const QRectF &target) { scene.render(&painter, target); },
                       spec.size, spec.title},
                      file);
}

} // namespace ui
