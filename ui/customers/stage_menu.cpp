#include "ui/customers/stage_menu.h"

#include "ui/language/word_labels.h"

#include <QActionGroup>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

void fillStageMenu(QMenu &menu, std::optional<db::LifecycleStage> current,
                   const std::function<void(db::LifecycleStage)> &choose)
{
    auto *group = new QActionGroup(&menu);
    for (const db::LifecycleStage stage : db::kLifecycleStages) {
        QAction *action = group->addAction(
            u"%1\t%2"_s.arg(labelOf(stage), labelOf(db::audienceOf(stage)))); // where keys stand elsewhere
        action->setObjectName(db::keyOf(stage));
        action->setCheckable(current.has_value());
        action->setChecked(stage == current);
        QObject::connect(action, &QAction::triggered, &menu, [choose, stage, current] {
            if (stage != current)
                choose(stage);
        });
        menu.addAction(action);
    }
    if (const QAction *ticked = group->checkedAction())
        menu.setActiveAction(const_cast<QAction *>(ticked));
}

} // namespace ui
