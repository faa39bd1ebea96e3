#include "ui/today/today_keys.h"

#include <QAction>
#include <QWidget>

#include <utility>

namespace ui {

void addPageKey(Actions &actions, QWidget *page, ActionSpec spec, const QList<QKeySequence> &keys)
{
    const auto run = std::exchange(spec.run, {});
    QAction *action = actions.action(spec.id);
    if (!action) {                         // else a page before this one made it
        spec.shortcut = keys.constFirst(); // for its tool tip
        action = actions.add(spec);
        for (QObject *home : action->associatedObjects()) {
            if (auto *widget = qobject_cast<QWidget *>(home))
                widget->removeAction(action);
        }
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    }
    QObject::connect(action, &QAction::triggered, page, run);
    page->addAction(action);
}

} // namespace ui
