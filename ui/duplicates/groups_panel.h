#pragma once

#include "app/customers/merge_review.h"
#include "ui/widgets/card.h"

class QListView;

namespace ui {

class DuplicateModel;

/// The groups of duplicates that are still to be decided on, one of them chosen.
///
///     DuplicateModel -> list
class GroupsPanel final : public Card
{
    Q_OBJECT
public:
    explicit GroupsPanel(QWidget *parent = nullptr);

    void show(const app::DuplicateList &list);
    bool isEmpty() const;
    /// None where there is none.
    const app::ListedDuplicates *chosen() const;
    int chosenRow() const;
    const app::ListedDuplicates *find(const app::DuplicateGroup &group) const;
    /// "12 groups of customers who may be the same"; empty where there is none.
    QString count() const;
    void next();
    void takeFocus();
    /// What has the keyboard here.
    QListView *list() const { return m_list; }

    /// It has been decided on; `rest`: who of it is left to be reviewed.
    void settle(const app::ListedDuplicates &settled, const QList<db::CustomerId> &rest);
    /// Why they may be the same, as it is by now.
    void setReasons(const app::DuplicateGroup &group, const QList<app::SameBy> &because);
    /// As before a step that was undone.
    void putBack(int row, const app::ListedDuplicates &group);

signals:
    /// Another group is chosen, or none.
    void chosenChanged();
    void countChanged();
    /// The last one has been decided on.
    void allSettled();
    /// Enter: the focus goes to what can be done with it.
    void entered();

private:
    void insert(int row, const app::ListedDuplicates &group);
    void remove(int row);

    DuplicateModel *m_model;
    QListView *m_list;
    qsizetype m_total = 0; ///< with those that are not listed
};

} // namespace ui
