#include "ui/customers/filter_picks.h"

#include "app/people/lifecycle_stages.h"
#include "app/people/province.h"
#include "ui/language/word_labels.h"

namespace ui {

namespace {

std::optional<qint64> countIn(const QHash<QString, qint64> &counts, const QString &name)
{
    return counts.isEmpty() ? std::nullopt : std::optional(counts.value(name));
}

} // namespace

QList<Pick> stagePicks(const db::CustomerCounts &counts)
{
    QList<Pick> picks;
    for (const db::LifecycleStage stage : app::kLifecycleStages)
        picks.append({db::keyOf(stage), labelOf(stage), counts.byStage.at(static_cast<std::size_t>(stage))});
    return picks;
}

QList<Pick> provincePicks(const app::FilterChoices &choices)
{
    QList<Pick> picks;
    for (const QString &province : app::presentProvinces())
        picks.append({province, province, countIn(choices.provinceCounts, province)});
    return picks;
}

QList<Pick> tagPicks(const app::FilterChoices &choices)
{
    QList<Pick> picks;
    for (const QString &tag : choices.tags)
        picks.append({tag, tag, countIn(choices.tagCounts, tag)});
    return picks;
}

} // namespace ui
