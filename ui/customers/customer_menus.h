#pragma once

#include "ui/customers/profile_panel.h"

#include <QObject>

class QMenu;
class QPoint;

namespace ui {

class CustomersPage;
class CustomerWork;
class GroupWork;

/// The menus that the right mouse button, the Menu key and Shift+F10 open in the list and over its headings.
class CustomerMenus final : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object.
    CustomerMenus(CustomersPage &page, CustomerWork &work, GroupWork &group, QObject *parent);

private:
    void showRowMenu(const QPoint &at);
    void fillForOne(QMenu &menu);
    void fillForGroup(QMenu &menu);
    void fillForProfile(QMenu &menu);
    void showLineMenu(ProfilePanel::Tab tab, int row, const QPoint &at);
    void addStages(QMenu &menu);
    void addTags(QMenu &menu);
    void addRelations(QMenu &menu, const app::CustomerProfile &profile);
    void addOptOut(QMenu &menu, db::CustomerId id);

    CustomersPage &m_page;
    CustomerWork &m_work;
    GroupWork &m_group;
};

} // namespace ui
