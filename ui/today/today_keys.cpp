#include "ui/today/today_keys.h"

#include <QAction>
#include <QWidget>

namespace ui {

void addPageKey(Actions &actions, QWidget *page, ActionSpec spec, const QList<QKeySequence> &keys)
{
    spec.shortcut = keys.constFirst(); // for its tool tip
    QAction *action = actions.add(spec);
    const QList<QObject *> homes = action->associatedObjects();
    for (QObject *home : homes) {
        if (auto *widget = qobject_cast<QWidget *>(home))
            widget->removeAction(action);
    }
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page->addAction(action);
}

} // namespace ui
