#include "ui/contacts/stage_step.h"

#include "app/customers/customer_commands.h"
#include "ui/language/word_labels.h"
#include "ui/shell/doer.h"

#include <QCoreApplication>

namespace ui {

void stepToStage(Doer &doer, QObject *receiver, db::CustomerId id, const QString &name,
                 db::LifecycleStage stage, const std::function<void(const QString &told)> &done)
{
    const QString told =
        QCoreApplication::translate("ui::CustomerWork", "%1: now %2, %3", "a customer; audience and stage")
            .arg(name, labelOf(db::audienceOf(stage)), labelOf(stage));
    doer.run(receiver, app::SetStage{id, stage},
             {.told = [told](db::LifecycleStage) { return told; },
              .then =
                  [told, done](db::LifecycleStage) {
                      if (done)
                          done(told);
                  }});
}

} // namespace ui
