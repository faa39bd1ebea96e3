#include "ui/customers/customer_menus.h"

#include "ui/customers/column_chooser.h"
#include "ui/customers/customer_list_model.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customer_work.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/group_work.h"
#include "ui/customers/profile_panel.h"
#include "ui/customers/selection_bar.h"
#include "ui/customers/stage_menu.h"
#include "ui/theme/icons.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

CustomerMenus::CustomerMenus(CustomersPage &page, CustomerWork &work, GroupWork &group, QObject *parent)
    : QObject(parent), m_page(page), m_work(work), m_group(group)
{
    connect(page.table(), &CustomerTable::menuAsked, this, &CustomerMenus::showRowMenu);
    SelectionBar *bar = page.selectionBar();
    fillStageMenu(*bar->stageMenu(), {}, [this](db::LifecycleStage stage) { m_group.setStage(stage); });
    connect(bar, &SelectionBar::tagAsked, this, [this] { m_group.askForTag(TagQuestion::For::Adding); });
    connect(bar, &SelectionBar::copyAsked, &group, &GroupWork::copyPhones);
    connect(bar, &SelectionBar::exportAsked, &group, &GroupWork::exportChosen);
    connect(bar, &SelectionBar::deleteAsked, &work, &CustomerWork::remove);
}

void CustomerMenus::showRowMenu(const QPoint &at)
{
    auto *menu = new QMenu(&m_page);
    menu->setObjectName(u"customerMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_page.table()->hasGroup())
        fillForGroup(*menu);
    else
        fillForOne(*menu);
    menu->addSeparator();
    menu->addMenu(m_page.columns()->makeMenu(menu));
    menu->popup(at);
}

void CustomerMenus::addStages(QMenu &menu)
{
    QMenu *stages = menu.addMenu(Icons::icon(u"stages"_s), tr("Stage"));
    const app::CustomerLine *line = m_page.table()->hasGroup() ? nullptr : m_page.lineAtTheKeyboard();
    fillStageMenu(*stages, line ? std::optional(line->row.stage) : std::nullopt,
                  [this](db::LifecycleStage stage) { m_work.setStage(stage); });
}

void CustomerMenus::addTags(QMenu &menu)
{
    menu.addAction(Icons::icon(u"tag"_s), tr("Add a tag…"), this,
                   [this] { m_group.askForTag(TagQuestion::For::Adding); });
    menu.addAction(tr("Remove a tag…"), this, [this] { m_group.askForTag(TagQuestion::For::Removing); });
}

void CustomerMenus::fillForOne(QMenu &menu)
{
    const app::CustomerLine *line = m_page.lineAtTheKeyboard();
    if (!line)
        return;
    const bool hasPhone = !line->row.phone.isEmpty();
    menu.addAction(tr("Open\tEnter"), m_page.profile(), &ProfilePanel::takeFocus);
    menu.addSeparator();
    QAction *call = menu.addAction(Icons::icon(u"phone"_s), tr("Call"), &m_work,
                                   [this, phone = line->row.phone] { m_work.call(phone); });
    menu.addAction(Icons::icon(u"messages"_s), tr("Message…"), &m_work, &CustomerWork::write);
    menu.addAction(Icons::icon(u"plus"_s), tr("Log a contact\tCtrl+L"), &m_work, &CustomerWork::log);
    menu.addAction(Icons::icon(u"edit"_s), tr("Edit\tF2"), &m_work, &CustomerWork::edit);
    menu.addSeparator();
    addStages(menu);
    addTags(menu);
    menu.addSeparator();
    QAction *copy = menu.addAction(Icons::icon(u"copy"_s), tr("Copy the phone number\tCtrl+C"), &m_page,
                                   &CustomersPage::copyPhone);
    menu.addAction(Icons::icon(u"export"_s), tr("Export the selected…"), &m_group, &GroupWork::exportChosen);
    menu.addSeparator();
    menu.addAction(Icons::icon(u"close"_s), tr("Delete\tDel"), &m_work, &CustomerWork::remove);
    call->setEnabled(hasPhone);
    copy->setEnabled(hasPhone);
}

void CustomerMenus::fillForGroup(QMenu &menu)
{
    const auto count = static_cast<int>(m_page.table()->groupSize());
    addStages(menu);
    addTags(menu);
    menu.addSeparator();
    menu.addAction(Icons::icon(u"copy"_s), tr("Copy the phone numbers\tCtrl+C"), &m_group,
                   &GroupWork::copyPhones);
    menu.addAction(Icons::icon(u"export"_s), tr("Export the selected…"), &m_group, &GroupWork::exportChosen);
    menu.addSeparator();
    menu.addAction(Icons::icon(u"close"_s), tr("Delete %Ln customers", nullptr, count) + u"\tDel"_s, &m_work,
                   &CustomerWork::remove);
}

} // namespace ui
