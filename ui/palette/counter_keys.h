#pragma once

#include "db/core/words.h"

#include <QCoreApplication>

#include <array>

namespace ui {

/// What one key records. Both keys work in either language; the button shows the one of its own.
struct CounterKey
{
    db::InteractionKind kind;
    std::array<int, 2> keys;
    struct
    {
        const char *text;
        const char *comment;
    } cap;
    bool takesWords;
};

inline constexpr std::array kCounterKeys{
    CounterKey{db::InteractionKind::Visit,
               {Qt::Key_V, Qt::Key_V},
               QT_TRANSLATE_NOOP3("ui::CounterBar", "V", "key that records a visit: V"),
               false},
    CounterKey{db::InteractionKind::Purchase,
               {Qt::Key_P, Qt::Key_M},
               QT_TRANSLATE_NOOP3("ui::CounterBar", "P", "key that records a purchase: P or M"),
               true},
    CounterKey{db::InteractionKind::Question,
               {Qt::Key_Q, Qt::Key_H},
               QT_TRANSLATE_NOOP3("ui::CounterBar", "Q", "key that records a question: Q or H"),
               true},
    CounterKey{db::InteractionKind::Call,
               {Qt::Key_C, Qt::Key_G},
               QT_TRANSLATE_NOOP3("ui::CounterBar", "C", "key that records a call: C or G"),
               false},
};

} // namespace ui
