#pragma once

#include "db/core/id.h"
#include "db/core/words.h"

class QObject;
class QString;

namespace ui {

class Doer;

/// Moves one customer to another stage and says so.
void stepToStage(Doer &doer, QObject *receiver, db::CustomerId id, const QString &name,
                 db::LifecycleStage stage);

} // namespace ui
