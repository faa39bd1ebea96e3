#include "ui/widgets/line_pages.h"

#include <algorithm>

namespace ui {

LinePages::Found LinePages::find(qsizetype row)
{
    const auto page = m_pages.find(pageOf(row));
    if (page == m_pages.end())
        return {};
    page->usedAt = ++m_uses;
    const auto at = static_cast<std::size_t>(row % app::kLinesAtOnce);
    if (at >= page->lines.size())
        return {};
    const auto &line = page->lines[at];
    return {line ? State::Here : State::Gone, page->stale, line ? &*line : nullptr};
}

bool LinePages::isFresh(qsizetype page) const
{
    const auto found = m_pages.constFind(page);
    return found != m_pages.constEnd() && !found->stale;
}

void LinePages::put(qsizetype page, const QList<db::CustomerId> &ids, const QList<app::CustomerLine> &lines)
{
    Page filled;
    filled.usedAt = ++m_uses;
    filled.lines.resize(static_cast<std::size_t>(ids.size()));
    QHash<db::CustomerId, const app::CustomerLine *> known;
    for (const app::CustomerLine &line : lines)
        known.insert(line.row.id, &line);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (const app::CustomerLine *line = known.value(ids.at(i)))
            filled.lines[static_cast<std::size_t>(i)] = *line;
    }
    m_pages.insert(page, filled);
    if (m_pages.size() > kMostPages)
        m_pages.erase(std::min_element(m_pages.cbegin(), m_pages.cend(),
                                       [](const Page &a, const Page &b) { return a.usedAt < b.usedAt; }));
}

void LinePages::setStale()
{
    for (Page &page : m_pages)
        page.stale = true;
}

} // namespace ui
