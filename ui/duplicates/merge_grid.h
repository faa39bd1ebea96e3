#pragma once

#include "app/customers/merge_customers.h"
#include "app/customers/merge_review.h"

#include <QSet>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QCheckBox;
class QGridLayout;

namespace ui {

/// Entries of one person beside each other: which of them is kept, and whose value each field has in which
/// they differ.
class MergeGrid final : public QWidget
{
    Q_OBJECT
public:
    explicit MergeGrid(QWidget *parent = nullptr);

    enum class Ticked
    {
        Likely, ///< who is the same as the one kept by more than a number or an address
        All
    };
    /// `ticked`: who is the same person until the user says otherwise.
    void show(const QList<app::MergeEntry> &entries, Ticked ticked = Ticked::Likely);
    const QList<app::MergeEntry> &entries() const { return m_entries; }
    /// Of no use before there are entries.
    const app::MergeEntry &kept() const;
    /// Those who are merged into the one that is kept.
    QList<app::MergeEntry> others() const;
    app::MergeCustomers command() const;
    void takeFocus();

signals:
    /// Another is kept, or another goes over.
    void changed();

private:
    struct FieldRow
    {
        app::CustomerField field = app::CustomerField::Name;
        QButtonGroup *from = nullptr; ///< ids: places among the entries
    };
    /// So many entries are beside each other that one may be a stranger.
    bool canLeaveOut() const { return m_entries.size() > 2; }
    bool isIn(int entry) const;
    void clear();
    void addHead();
    void addTicks(int row);
    /// By who is kept; what the user has ticked or unticked stays.
    void tickUsual();
    void addField(app::CustomerField field, int row);
    void addCaption(const QString &text, int row);
    void keepIn();
    /// Whose value the field has where the user has chosen none, of those who are merged.
    int usualIn(app::CustomerField field) const;
    QString nameOf(int entry) const { return m_entries.at(entry).customer.fullName; }

    QList<app::MergeEntry> m_entries;
    QGridLayout *m_grid;
    QButtonGroup *m_keep = nullptr; ///< ids: places among the entries
    QList<QCheckBox *> m_ticks;     ///< of each entry, where one can be left out
    QList<FieldRow> m_fields;
    Ticked m_ticked = Ticked::Likely;
    QSet<int> m_tickedByHand; ///< places among the entries
};

} // namespace ui
