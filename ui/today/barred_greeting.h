#pragma once

#include "app/outbox/today_board.h"

#include <functional>

class QObject;

namespace ui {

class Doer;

/// Asks what has come between since the list was read, and hands on why nothing may be sent any more.
void askIfBarred(Doer &doer, QObject *receiver, const app::TodayItem &item,
                 std::function<void(const QString &why)> barred);

} // namespace ui
