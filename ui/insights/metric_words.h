#pragma once

#include "app/insights/insight.h"

#include <QCoreApplication>

namespace ui {

/// A text of the figures for a table, marked with QT_TRANSLATE_NOOP("ui::InsightWords", ...), and its words
/// in the language in use.
struct Phrase
{
    const char *text = nullptr;
    const char *comment = nullptr;

    QString operator()() const { return QCoreApplication::translate("ui::InsightWords", text, comment); }
};

/// What is said of one metric.
struct MetricWords
{
    const char *key; ///< of the metric
    Phrase tab;      ///< also the name of the one line of a metric without parts
    Phrase title = tab;
    Phrase people = title; ///< heading of a list: the customers behind a point
    Phrase before = {QT_TRANSLATE_NOOP("ui::InsightWords", "Previous period")}; ///< beside the main figure
    /// What the figure says, and what it cannot say.
    QString (*meaning)(const app::Insight &insight) = [](const app::Insight &) { return QString(); };
};

const MetricWords &wordsOf(const app::MetricDefinition &metric);

} // namespace ui
