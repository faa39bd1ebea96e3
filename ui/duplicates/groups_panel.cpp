#include "ui/duplicates/groups_panel.h"

#include "ui/duplicates/duplicate_model.h"
#include "ui/duplicates/duplicate_words.h"
#include "ui/theme/app_style.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/row_delegate.h"

#include <QListView>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// What is left of a group of which some have been decided on.
app::ListedDuplicates restOf(const app::ListedDuplicates &group, const QList<db::CustomerId> &rest)
{
    app::ListedDuplicates left{{rest, group.group.because}, {}};
    for (qsizetype i = 0; i < group.group.customers.size() && i < group.names.size(); ++i) {
        if (rest.contains(group.group.customers.at(i)))
            left.names.append(group.names.at(i));
    }
    return left;
}

} // namespace

GroupsPanel::GroupsPanel(QWidget *parent)
    : Card(parent), m_model(new DuplicateModel(this)), m_list(named(new QListView, u"duplicatesListView"_s))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumSize(grid::px(240), grid::px(160));
    m_list->setAccessibleName(tr("Customers who may be the same"));
    letLinesReachTheEdge(*m_list);
    hold(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &GroupsPanel::chosenChanged);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        connect(addKey(m_list, key, tr("Compare them")), &QShortcut::activated, this, &GroupsPanel::entered);
}

void GroupsPanel::show(const app::DuplicateList &list)
{
    m_total = list.total;
    m_model->setGroups(list.groups);
    emit countChanged();
    if (!list.groups.isEmpty())
        m_list->setCurrentIndex(m_model->index(0));
}

bool GroupsPanel::isEmpty() const
{
    return m_model->rowCount() == 0;
}

int GroupsPanel::chosenRow() const
{
    return m_list->currentIndex().row();
}

const app::ListedDuplicates *GroupsPanel::chosen() const
{
    return m_model->groupAt(chosenRow());
}

const app::ListedDuplicates *GroupsPanel::find(const app::DuplicateGroup &group) const
{
    return m_model->groupAt(m_model->rowOf(group));
}

QString GroupsPanel::count() const
{
    return m_total > 0 ? DuplicateWords::count(m_model->rowCount(), m_total) : QString();
}

void GroupsPanel::next()
{
    if (!isEmpty())
        m_list->setCurrentIndex(m_model->index((chosenRow() + 1) % m_model->rowCount()));
}

void GroupsPanel::takeFocus()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void GroupsPanel::insert(int row, const app::ListedDuplicates &group)
{
    m_model->insert(row, group);
    ++m_total;
}

void GroupsPanel::remove(int row)
{
    m_model->remove(row);
    --m_total;
}

void GroupsPanel::settle(const app::ListedDuplicates &settled, const QList<db::CustomerId> &rest)
{
    const int row = m_model->rowOf(settled.group);
    if (row < 0)
        return;
    if (rest.size() > 1)
        insert(row + 1, restOf(settled, rest));
    remove(row);
    emit countChanged();
    if (isEmpty())
        emit allSettled();
    else
        m_list->setCurrentIndex(m_model->index(qMin(row, m_model->rowCount() - 1)));
}

void GroupsPanel::setReasons(const app::DuplicateGroup &group, const QList<app::SameBy> &because)
{
    m_model->setReasons(m_model->rowOf(group), because);
}

void GroupsPanel::putBack(int row, const app::ListedDuplicates &group)
{
    if (m_model->rowOf(group.group) >= 0)
        return;
    // What was left of it is a part of it again.
    for (int other = m_model->rowCount() - 1; other >= 0; --other) {
        const auto &customers = m_model->groupAt(other)->group.customers;
        if (std::ranges::all_of(customers,
                                [&group](db::CustomerId id) { return group.group.customers.contains(id); }))
            remove(other);
    }
    insert(row, group);
    emit countChanged();
    m_list->setCurrentIndex(m_model->index(m_model->rowOf(group.group)));
}

} // namespace ui
