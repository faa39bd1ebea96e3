#pragma once

#include "app/customers/customer_list.h"

#include <QHash>

#include <optional>

namespace ui {

/// The lines of a list that were read lately, in pages of app::kLinesAtOnce; the pages not looked at for
/// longest go first.
class LinePages final
{
public:
    static constexpr qsizetype kMostPages = 32;

    enum class State
    {
        Missing, ///< not read yet
        Here,
        Gone ///< read, and there is no such customer any more
    };
    struct Found
    {
        State state = State::Missing;
        bool stale = false; ///< may have changed since: show it, and read it again
        const app::CustomerLine *line = nullptr;
    };

    static qsizetype pageOf(qsizetype row) { return row / app::kLinesAtOnce; }

    /// The pointer holds until the next put or clear.
    Found find(qsizetype row);
    bool isFresh(qsizetype page) const;
    /// `ids` are those of the page, perhaps one twice; a line for each of them that exists.
    void put(qsizetype page, const QList<db::CustomerId> &ids, const QList<app::CustomerLine> &lines);
    /// Everything may have changed; it is still shown until it is read again.
    void setStale();
    void clear() { m_pages.clear(); }
    qsizetype count() const { return m_pages.size(); }

private:
    struct Page
    {
        std::vector<std::optional<app::CustomerLine>> lines;
        bool stale = false;
        quint64 usedAt = 0;
    };

    quint64 m_uses = 0;
    QHash<qsizetype, Page> m_pages;
};

} // namespace ui
