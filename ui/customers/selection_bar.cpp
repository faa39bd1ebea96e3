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

namespace {

constexpr SelectionBar::Command kGroupCommands[]{
    {u"Stage", {QT_TRANSLATE_NOOP("ui::SelectionBar", "Stage")}, u"stages", nullptr},
    {u"Tag", QT_TRANSLATE_NOOP3("ui::SelectionBar", "Tag…", "a verb"), u"tag", &SelectionBar::tagAsked},
    {u"Untag", {QT_TRANSLATE_NOOP("ui::SelectionBar", "Remove a tag…")}, u"tag", &SelectionBar::untagAsked},
    {u"Province",
     {QT_TRANSLATE_NOOP("ui::SelectionBar", "Province…")},
     u"store",
     &SelectionBar::provinceAsked},
    {u"Message",
     {QT_TRANSLATE_NOOP("ui::SelectionBar", "Copy a message to each…")},
     u"messages",
     &SelectionBar::messageAsked},
    {u"Campaign",
     {QT_TRANSLATE_NOOP("ui::SelectionBar", "Campaign…")},
     u"outbox",
     &SelectionBar::campaignAsked},
    {u"Copy",
     {QT_TRANSLATE_NOOP("ui::SelectionBar", "Copy phone numbers")},
     u"copy",
     &SelectionBar::copyAsked},
    {u"Export", {QT_TRANSLATE_NOOP("ui::SelectionBar", "Export…")}, u"export", &SelectionBar::exportAsked},
    {u"Merge", QT_TRANSLATE_NOOP3("ui::SelectionBar", "Merge…", "a verb"), u"duplicates",
     &SelectionBar::mergeAsked},
    {u"Delete", {QT_TRANSLATE_NOOP("ui::SelectionBar", "Delete")}, u"close", &SelectionBar::deleteAsked}};

} // namespace

SelectionBar::SelectionBar(QWidget *parent)
    : QWidget(parent), m_count(makeLabel(TextStyle::Strong, u"selectionCountLabel"_s)),
      m_all(makeButton(u"selectAllPushButton"_s, {}, ButtonKind::Quiet)), m_stages(new QMenu(this)),
      m_commands(new CommandRow), m_progress(new JobProgress)
{
    setObjectName(u"selectionBar"_s);
    for (const Command &command : commands().first(commands().size() - 1))
        m_commands->add(makeCommand(command, u"group"_s));
    m_commands->setApart(makeCommand(commands().back(), u"group"_s));
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

std::span<const SelectionBar::Command> SelectionBar::commands()
{
    return kGroupCommands;
}

QPushButton *SelectionBar::makeCommand(const Command &command, const QString &prefix)
{
    const bool takesAway = command.asked == &SelectionBar::deleteAsked;
    QPushButton *button = makeButton(u"%1%2PushButton"_s.arg(prefix, command.name),
                                     tr(command.text.source, command.text.comment),
                                     takesAway ? ButtonKind::Danger : ButtonKind::Quiet);
    button->setIcon(Icons::icon(command.icon.toString(), takesAway ? Role::Danger : Role::Text));
    if (command.asked)
        connect(button, &QPushButton::clicked, this, command.asked);
    else
        button->setMenu(m_stages);
    return button;
}

QString SelectionBar::text() const
{
    return m_count->text();
}

bool SelectionBar::isBusy() const
{
    return m_progress->isRunning();
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
    m_commands->setEnabled(!isBusy());
    setVisible(isGroup() || isBusy());
    emit changed();
}

} // namespace ui
