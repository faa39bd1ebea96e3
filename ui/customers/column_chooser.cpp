#include "ui/customers/column_chooser.h"

#include "ui/customers/customer_table.h"
#include "ui/customers/list_columns.h"
#include "ui/shell/window_state.h"
#include "ui/widgets/choice_menu.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kHiddenColumns = u"customers.hidden-columns"_s;
const QString kNoneHidden = u"-"_s; // an empty note is one that was never written

} // namespace

ColumnChooser::ColumnChooser(CustomerTable &table, WindowState &state, QObject *parent)
    : QObject(parent), m_table(table), m_state(state)
{
    const QString kept = state.note(kHiddenColumns);
    table.columns().setHidden(kept.isEmpty() ? usuallyHidden() : kept.split(u',', Qt::SkipEmptyParts));
    QHeaderView *header = table.horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &at) { showMenu(header->mapToGlobal(at)); });
}

void ColumnChooser::showMenu(const QPoint &at)
{
    QMenu *menu = makeMenu(&m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(at);
}

QMenu *ColumnChooser::makeMenu(QWidget *parent)
{
    auto *menu = new ChoiceMenu(tr("Columns"), parent);
    menu->setObjectName(u"columnMenu"_s);
    const auto columns = listColumns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QString key = QString::fromLatin1(columns[i].key);
        const auto column = static_cast<int>(i);
        const QString heading =
            m_table.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const bool wanted = !m_table.columns().hidden().contains(key);
        // A wanted one that had to step back is not to be looked for in the list.
        QAction *action = menu->addAction(
            wanted && m_table.isColumnHidden(column) ? tr("%1 (no room)", "a column").arg(heading) : heading);
        action->setObjectName(key);
        action->setCheckable(true);
        action->setChecked(wanted);
        action->setEnabled(i > 0); // a list needs its names
        connect(action, &QAction::toggled, this, [this, key](bool on) { want(key, on); });
    }
    menu->addSeparator();
    QAction *reset = menu->addAction(tr("Reset columns and widths"), this, [this] {
        set(usuallyHidden());
        m_table.columns().reset();
    });
    reset->setObjectName(u"reset"_s);
    return menu;
}

void ColumnChooser::want(const QString &key, bool wanted)
{
    QStringList hidden = m_table.columns().hidden();
    hidden.removeAll(key);
    if (!wanted)
        hidden.append(key);
    set(hidden);
}

void ColumnChooser::set(const QStringList &hidden)
{
    m_table.columns().setHidden(hidden);
    m_state.setNote(kHiddenColumns, hidden.isEmpty() ? kNoneHidden : hidden.join(u','));
}

} // namespace ui
