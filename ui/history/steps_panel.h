#pragma once

#include "app/core/clock.h"
#include "app/desk/history.h"
#include "ui/widgets/card.h"

class QLabel;
class QListView;
class QStackedWidget;

namespace ui {

class EmptyState;
class FilterChip;
class HistoryLoader;
class SearchField;
class StepModel;

/// What was done, the newest first, and what narrows it: words and a kind.
///
///     HistoryLoader -> StepModel -> list
class StepsPanel final : public Card
{
    Q_OBJECT
public:
    /// The loader outlives the panel.
    StepsPanel(HistoryLoader &loader, const app::Clock &clock, QWidget *parent = nullptr);

    /// None: nothing is shown.
    db::JournalId chosen() const { return m_chosen; }
    const db::JournalEntry *chosenStep() const;
    /// Goes to this step, however far back, and shows everything where the filter hides it.
    void choose(db::JournalId id);
    /// Reads from the newest, and goes to this one where there is one.
    void setFilter(const app::HistoryFilter &filter, db::JournalId choose = {});
    void takeFocus();
    void takeFocusInSearch();

signals:
    /// Another step is chosen, or none.
    void chosenChanged(db::JournalId id);
    /// Enter: the focus goes to what can be done with it.
    void entered();
    void copyAsked();
    void menuAsked(const QPoint &at);

private:
    void buildList();
    void buildFilter();
    void showFilter();
    /// Of the filter as it is typed and picked.
    void narrow(const app::HistoryFilter &filter);
    void showSteps();
    void showCurrent();
    void showEmpty();

    HistoryLoader &m_loader;
    SearchField *m_search;
    FilterChip *m_area;
    StepModel *m_model;
    QListView *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QLabel *m_looking;
    db::JournalId m_chosen;
    db::JournalId m_wanted; ///< to be chosen once it is read
    bool m_filling = false;
};

} // namespace ui
