#pragma once

#include "app/customers/merge_review.h"
#include "ui/shell/loader.h"
#include "ui/shell/page.h"
#include "ui/widgets/job_count.h"

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace app {
struct MergeCustomers;
}

namespace ui {

class Doer;
class DuplicateModel;
class EmptyState;
class JobProgress;
class KeyHintButton;
class MergePanel;
class WindowState;

/// Customers who stand in the shop twice, reviewed group by group.
///
///     Loader -> DuplicateModel -> list -> Loader -> MergePanel -> Doer
class DuplicatesPage final : public Page
{
    Q_OBJECT
public:
    /// All outlive the page.
    DuplicatesPage(Doer &doer, WindowState &state, QWidget *parent = nullptr);

    void enter() override;

signals:
    void backAsked();

private:
    void buildList();
    void build(WindowState &state);
    void connectAll();
    /// Looks through all customers.
    void look();
    void stopLooking();
    void show(const app::DuplicateList &list);
    void showFailure(const db::Error &error);
    void showNone();
    void read(int row);
    void next();
    void merge(const app::MergeCustomers &command);
    void keepApart(const QList<db::CustomerId> &ids);
    /// The group chosen has been decided on; `rest`: who of it is left to be reviewed.
    void settle(const app::ListedDuplicates &settled, const QList<db::CustomerId> &rest);
    /// As before a step that was undone.
    void putBack(int row, const app::ListedDuplicates &group);
    void showCount();

    Doer &m_doer;
    DuplicateModel *m_model;
    QListView *m_list;
    MergePanel *m_panel;
    JobProgress *m_progress;
    EmptyState *m_none;
    QWidget *m_review;
    QStackedWidget *m_stack;
    KeyHintButton *m_back;
    QPushButton *m_again;
    Loader<app::DuplicateList> m_groups;
    Loader<QList<app::MergeEntry>> m_entries;
    SharedCount m_count;   ///< of the look on its way
    qsizetype m_total = 0; ///< groups found that are not decided on
    bool m_isStale = true; ///< customers have changed since the last look
};

} // namespace ui
