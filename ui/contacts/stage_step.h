#pragma once

#include "db/core/id.h"
#include "db/core/words.h"

#include <functional>

class QObject;
class QString;

namespace ui {

class Doer;

/// Moves one customer to another stage and says so, to `done` as well.
void stepToStage(Doer &doer, QObject *receiver, db::CustomerId id, const QString &name,
                 db::LifecycleStage stage, const std::function<void(const QString &told)> &done = {});

} // namespace ui
