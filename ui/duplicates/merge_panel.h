#pragma once

#include "app/customers/merge_customers.h"
#include "app/customers/merge_review.h"
#include "ui/widgets/card.h"

class QLabel;

namespace ui {

class KeyHintButton;
class MergeGrid;
class PlainScrollArea;
class ToneLabel;

/// One group of duplicates: side by side, what a merge would join, and the three ways on.
class MergePanel final : public Card
{
    Q_OBJECT
public:
    explicit MergePanel(QWidget *parent = nullptr);

    /// `more`: so many of the group are not shown yet.
    void show(const QList<app::MergeEntry> &entries, const QList<app::SameBy> &because, qsizetype more);
    void clear();
    /// A command runs.
    void setBusy(bool busy);
    void takeFocus();
    /// Tab leads from there into the choices; it outlives the panel.
    void comeAfter(QWidget *before) { m_before = before; }

    // Also by their keys; nothing happens while there is nothing to do it with.
    void merge();
    void keepApart();

signals:
    void mergeAsked(const app::MergeCustomers &command);
    /// They are different people: the one kept and those ticked, or all where nobody is ticked.
    void distinctAsked(const QList<db::CustomerId> &ids);
    void nextAsked();
    /// Esc: the focus goes back to the list.
    void left();

private:
    void walkThroughGrid();
    void showJoined();
    /// The choice with the keyboard comes into view.
    void follow(QWidget *focus);
    /// Entries are shown, and no command runs.
    bool isReady() const;
    bool canMerge() const;

    QWidget *m_content;
    QLabel *m_because;
    ToneLabel *m_warning; ///< what speaks against their being one person
    MergeGrid *m_grid;
    PlainScrollArea *m_area; ///< around the grid, in both directions
    QLabel *m_merged;        ///< names all who are merged
    QLabel *m_joined;
    QLabel *m_more;
    KeyHintButton *m_merge;
    KeyHintButton *m_distinct;
    KeyHintButton *m_next;
    QWidget *m_before = nullptr; ///< in the order of Tab
    bool m_busy = false;
};

} // namespace ui
