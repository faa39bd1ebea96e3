#include "ui/shell/exchange_button.h"

#include "ui/shell/actions.h"
#include "ui/theme/icons.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

ExchangeButton::ExchangeButton(const Actions &actions, QWidget *parent) : QPushButton(parent)
{
    setObjectName(u"exchangePushButton"_s);
    setIcon(Icons::icon(u"import"_s, Role::Text));
    auto *menu = new QMenu(this);
    for (const QString &id : {u"import.open"_s, u"customer.export_shown"_s, u"export.customers"_s}) {
        if (QAction *action = actions.action(id))
            menu->addAction(action);
    }
    setMenu(menu);
    setText(tr("Import / export"));
}

} // namespace ui
