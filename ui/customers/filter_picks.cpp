#include "ui/customers/filter_picks.h"

#include "app/people/province.h"
#include "ui/language/word_labels.h"

namespace ui {

namespace {

std::optional<qint64> countIn(const std::optional<QHash<QString, qint64>> &counts, const QString &name)
{
    return counts ? std::optional(counts->value(name)) : std::nullopt;
}

} // namespace

std::optional<qint64> customersOf(db::Audience audience, const StageCounts &counts,
                                  const QList<db::LifecycleStage> &stages)
{
    if (!counts)
        return std::nullopt;
    qint64 customers = 0;
    for (const db::LifecycleStage stage : db::kLifecycleStages) {
        if (db::audienceOf(stage) == audience && (stages.isEmpty() || stages.contains(stage)))
            customers += counts->at(static_cast<std::size_t>(stage));
    }
    return customers;
}

QList<Pick> stagePicks(const StageCounts &counts, const QList<db::Audience> &audiences)
{
    QList<Pick> picks;
    for (const db::LifecycleStage stage : db::kLifecycleStages) {
        const bool asked = audiences.isEmpty() || audiences.contains(db::audienceOf(stage));
        Pick pick{db::keyOf(stage), labelOf(stage), {}};
        if (counts)
            pick.count = asked ? counts->at(static_cast<std::size_t>(stage)) : 0;
        picks.append(pick);
    }
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
