#pragma once

#include "app/insights/insight.h"
#include "ui/insights/phrase.h"

namespace ui {

/// What is said of one metric.
struct MetricWords
{
    const char *key; ///< of the metric
    Phrase tab;      ///< also the name of the one line of a metric without parts
    Phrase title = tab;
    Phrase people = title; ///< heading of a list: the customers behind a point
    Phrase before = {QT_TRANSLATE_NOOP("ui::InsightWords", "Previous period")}; ///< beside the main figure
    Phrase definition; ///< what is counted, in a sentence
    /// What the figure says, and what it cannot say; null: its definition.
    QString (*meaning)(const app::Insight &insight) = nullptr;
    Phrase whyNot = {}; ///< of what cannot be measured here
};

const MetricWords &wordsOf(const app::MetricDefinition &metric);
/// What is said below the figure.
QString meaningOf(const app::Insight &insight);

} // namespace ui
