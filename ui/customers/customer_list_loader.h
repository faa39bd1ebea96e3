#pragma once

#include "app/customers/customer_list.h"
#include "ui/shell/loader.h"

#include <functional>
#include <memory>

namespace ui {

/// Reads whom the list of customers shows, newest question first: the beginning at once, the whole list
/// behind it. What waits for a whole list is done once it is there, or not at all where something else is
/// asked for meanwhile.
class CustomerListLoader final : public QObject
{
    Q_OBJECT
public:
    enum class From
    {
        Beginning,
        WhereItStands
    };
    /// Fills in where the list stands: ListQuery::anchor, rowsAbove and topRow.
    using Stand = std::function<void(app::ListQuery &query)>;

    /// The desk outlives it.
    CustomerListLoader(app::Desk &desk, Stand stand, QObject *parent);

    /// Another text, filter or order, or the same after a change.
    void search(const QString &text, const app::CustomerFilter &filter, const app::CustomerSorting &sorting,
                From from);
    /// What was asked for last.
    const app::ListQuery &query() const { return m_query; }
    bool isEverybody() const { return m_query.text.isEmpty() && m_query.filter.isEmpty(); }
    /// A list has been read.
    bool isKnown() const { return m_known; }
    /// Not only its beginning is there.
    bool isComplete() const { return m_complete; }
    /// So was the list before this one.
    bool wasComplete() const { return m_wasComplete; }
    /// What is shown is not what was asked for last.
    bool isOvertaken() const { return m_overtaken; }
    /// Reads what has not come yet, where that failed.
    void readRest();
    /// Runs once everybody who was asked for is in the list: now, or in a moment.
    void whenWhole(const std::function<void()> &then);

signals:
    void found(app::CustomerListing listing, ui::CustomerListLoader::From from);
    void failed(const db::Error &error);
    /// What waited for the whole list is not done, and why.
    void dropped(const QString &why);

private:
    void ask(From from, bool firstOnly);
    void take(app::CustomerListing listing, From from, bool firstOnly);
    void drop(const QString &why);

    app::Clock m_clock;
    Stand m_stand;
    Loader<app::CustomerListing> m_loader;
    Loader<bool> m_ahead;                      ///< while nobody asks for anything
    std::shared_ptr<app::ListMemory> m_memory; ///< used by one question at a time, on the reading thread
    app::ListQuery m_query;
    std::function<void()> m_whenWhole;
    bool m_known = false;
    bool m_complete = true;
    bool m_wasComplete = true;
    bool m_overtaken = true;
};

} // namespace ui
