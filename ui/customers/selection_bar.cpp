#include "ui/customers/selection_bar.h"

#include "ui/customers/command_row.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/job_progress.h"

#include <QAccessible>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

SelectionBar::SelectionBar(QWidget *parent)
    : QWidget(parent), m_count(makeLabel(TextStyle::Strong, u"selectionCountLabel"_s)),
      m_all(makeButton(u"selectAllPushButton"_s, {}, ButtonKind::Quiet)), m_stages(new QMenu(this)),
      m_commands(new CommandRow), m_progress(new JobProgress)
{
    setObjectName(u"selectionBar"_s);
    const auto command = [this](const QString &name, const QString &text, const QString &icon) {
        QPushButton *button = makeButton(name, text, ButtonKind::Quiet);
        button->setIcon(Icons::icon(icon, Role::Text));
        m_commands->add(button);
        return button;
    };
    QPushButton *stage = command(u"groupStagePushButton"_s, tr("Stage"), u"stages"_s);
    stage->setMenu(m_stages);
    connect(command(u"groupTagPushButton"_s, tr("Tag…", "a verb"), u"tag"_s), &QPushButton::clicked, this,
            &SelectionBar::tagAsked);
    connect(command(u"groupUntagPushButton"_s, tr("Remove a tag…"), u"tag"_s), &QPushButton::clicked, this,
            &SelectionBar::untagAsked);
    connect(command(u"groupProvincePushButton"_s, tr("Province…"), u"store"_s), &QPushButton::clicked, this,
            &SelectionBar::provinceAsked);
    connect(command(u"groupMessagePushButton"_s, tr("Copy a message to each…"), u"messages"_s),
            &QPushButton::clicked, this, &SelectionBar::messageAsked);
    connect(command(u"groupCopyPushButton"_s, tr("Copy phone numbers"), u"copy"_s), &QPushButton::clicked,
            this, &SelectionBar::copyAsked);
    connect(command(u"groupExportPushButton"_s, tr("Export…"), u"export"_s), &QPushButton::clicked, this,
            &SelectionBar::exportAsked);
    connect(command(u"groupMergePushButton"_s, tr("Merge…", "a verb"), u"duplicates"_s),
            &QPushButton::clicked, this, &SelectionBar::mergeAsked);
    QPushButton *remove = makeButton(u"groupDeletePushButton"_s, tr("Delete"), ButtonKind::Danger);
    remove->setIcon(Icons::icon(u"close"_s, Role::Danger));
    m_commands->setApart(remove);
    connect(remove, &QPushButton::clicked, this, &SelectionBar::deleteAsked);
    QPushButton *leave = makeButton(u"selectionLeavePushButton"_s, tr("Deselect"), ButtonKind::Quiet);
    leave->setToolTip(tr("Only one stays selected (Esc)"));
    connect(m_all, &QPushButton::clicked, this, &SelectionBar::allAsked);
    connect(leave, &QPushButton::clicked, this, &SelectionBar::leaveAsked);
    setLayout(
        columnOf(grid::tight(),
                 {rowOf(grid::small(), {m_count, m_all, BoxItem::rest(), leave}), m_commands, m_progress},
                 {grid::medium(), grid::small(), grid::small(), grid::tight()}));
    m_progress->hide();
    hide();
}

void SelectionBar::setChosen(qsizetype chosen, qsizetype listed)
{
    m_chosen = chosen;
    const QLocale locale;
    const bool everybody = chosen == listed;
    m_count->setText(everybody ? tr("All %Ln found are selected", "customers", static_cast<int>(chosen))
                               : tr("%Ln customers selected", nullptr, static_cast<int>(chosen)));
    m_all->setText(tr("Select all %1 found", "customers").arg(locale.toString(listed)));
    m_all->setVisible(!everybody);
    showState();
    if (isVisible() && QAccessible::isActive()) { // the keyboard stays in the list
        QAccessibleEvent told(m_count, QAccessible::Alert);
        QAccessible::updateAccessibility(&told);
    }
}

QWidget *SelectionBar::anchor(const QString &button) const
{
    auto *found = findChild<QPushButton *>(button);
    return found && found->isHidden() ? m_commands->more() : found;
}

void SelectionBar::showJob(const SharedCount &job, const QString &doing)
{
    m_progress->follow(job, doing);
    m_progress->show();
    showState();
}

void SelectionBar::endJob()
{
    m_progress->end();
    m_progress->hide();
    showState();
}

void SelectionBar::showState()
{
    m_commands->setEnabled(!m_progress->isRunning());
    setVisible(m_chosen > 1 || m_progress->isRunning());
}

} // namespace ui
