#include "ui/palette/palette_model.h"

#include "db/core/fold.h"
#include "ui/palette/palette_ranking.h"
#include "ui/widgets/row_delegate.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kMostShown = 50;
constexpr int kSecondLineShare = 3; // a match in the quiet line counts a third
constexpr int kAside = 300;
constexpr int kYields = 100; // a whole word of a command goes before a text that begins with it

/// And whether only the letters are in it.
std::pair<int, bool> rank(const PaletteEntry &entry, const QString &typed)
{
    const int title = rankOf(db::fold(entry.title), typed);
    const int second = rankOf(db::fold(entry.second), typed);
    const int words = rankOf(db::fold(entry.words), typed);
    const int quiet = std::max(second, words);
    const int shared = quiet > kLooseRank ? quiet / kSecondLineShare : 0;
    const int best = std::max({title, shared, entry.atLeast});
    const bool loose = best > 0 && title == best && title <= kLooseRank;
    const int less = (entry.aside ? kAside : 0) + (entry.yields ? kYields : 0);
    return {best > 0 ? std::max(1, best - less) : 0, loose};
}

} // namespace

void PaletteModel::setEntries(const QList<PaletteEntry> &candidates, const QString &typed,
                              const QStringList &recent)
{
    struct Ranked
    {
        int rank;
        qsizetype place;
        bool loose = false; ///< the letters only
    };
    const auto isSound = [](const Ranked &one) { return one.rank > 0 && !one.loose; };
    const QString folded = db::fold(typed);
    QList<Ranked> ranked;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        const PaletteEntry &entry = candidates.at(i);
        int worth = 0;
        bool loose = false;
        if (entry.last)
            worth = std::numeric_limits<int>::min();
        else if (!typed.isEmpty())
            std::tie(worth, loose) = folded.isEmpty() ? std::pair(0, false) : rank(entry, folded);
        else if (const qsizetype at = recent.indexOf(entry.id); at >= 0)
            worth = static_cast<int>(recent.size() - at) + 1;
        else
            worth = 1;
        if (worth != 0)
            ranked.append({worth, i, loose});
    }
    if (std::ranges::any_of(ranked, isSound))
        ranked.removeIf([](const Ranked &one) { return one.loose; });
    std::ranges::stable_sort(ranked, std::greater(), &Ranked::rank);
    if (ranked.size() > kMostShown) // the last one is offered in any case
        ranked.remove(kMostShown - 1, ranked.size() - kMostShown);
    beginResetModel();
    m_entries.clear();
    for (const Ranked &one : ranked)
        m_entries.append(candidates.at(one.place));
    endResetModel();
}

const PaletteEntry *PaletteModel::entry(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_entries.size() ? &m_entries.at(index.row()) : nullptr;
}

int PaletteModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_entries, id, &PaletteEntry::id);
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int PaletteModel::best() const
{
    return m_entries.isEmpty() || m_entries.constFirst().byHand ? -1 : 0;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteEntry *shown = entry(index);
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown->title;
    case Qt::DecorationRole:
        return shown->icon;
    case Qt::AccessibleTextRole: {
        QStringList said{shown->title, shown->second, shown->keys};
        said.removeAll(QString());
        return said.join(u", "_s);
    }
    case row::SecondLine:
        return shown->second;
    case row::DiscText:
        return shown->disc;
    case row::Prospect:
        return shown->prospect;
    case Keys:
        return shown->keys;
    case Checked:
        return shown->checked;
    default:
        return {};
    }
}

} // namespace ui
