#pragma once

#include "app/customers/merge_review.h"
#include "ui/shell/loader.h"
#include "ui/shell/page.h"

class QPushButton;
class QStackedWidget;

namespace app {
struct MergeCustomers;
}

namespace ui {

class Doer;
class DuplicateGroups;
class EmptyState;
class GroupsPanel;
class ImportFilter;
class JobProgress;
class KeyHintButton;
class MergePanel;
class WindowState;

/// Customers who stand in the shop twice, reviewed group by group.
///
///     Loader -> GroupsPanel -> Loader -> MergePanel -> Doer
class DuplicatesPage final : public Page
{
    Q_OBJECT
public:
    /// All outlive the page.
    DuplicatesPage(Doer &doer, WindowState &state, QWidget *parent = nullptr);

    void enter() override;
    /// Whose duplicates are shown.
    ImportFilter *filter() const { return m_filter; }
    /// These alone, whatever they have in common, in the place of the groups found; those come again with
    /// "Look again", and when the page is entered the next time.
    void review(const QList<db::CustomerId> &ids);
    /// All groups again, whether those of an import or one chosen by hand are shown.
    void showAll();

signals:
    void backAsked();

private:
    void build(WindowState &state);
    void connectAll();
    /// Groups are on their way.
    void begin();
    void stopLooking();
    void show(const app::DuplicateList &list);
    void showFailure(const db::Error &error);
    void showNone();
    /// All groups are settled.
    void goOn();
    /// The group chosen, as far as there is room side by side.
    void read();
    void merge(const app::MergeCustomers &command);
    void keepApart(const QList<db::CustomerId> &ids);
    /// Runs what is decided on a group; `rest`: who of it is left to be reviewed.
    template <class Command, class Told>
    void decide(const Command &command, const app::ListedDuplicates &group, const QList<db::CustomerId> &rest,
                Told told);

    Doer &m_doer;
    GroupsPanel *m_list;
    MergePanel *m_panel;
    ImportFilter *m_filter;
    JobProgress *m_progress;
    EmptyState *m_none;
    QWidget *m_review;
    QStackedWidget *m_stack;
    KeyHintButton *m_back;
    QPushButton *m_again;
    DuplicateGroups *m_groups;
    Loader<QList<app::MergeEntry>> m_entries;
    bool m_isStale = true; ///< customers have changed since the last look
};

} // namespace ui
