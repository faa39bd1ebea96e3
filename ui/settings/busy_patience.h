#pragma once

#include "db/core/error.h"

namespace ui {

/// How often another program that is busy is waited for before it is told like any other failure.
class BusyPatience final
{
public:
    static constexpr int kMostWaits = 30;

    /// To be asked after each attempt, with its error; null: it went well. Is this one only to be waited for?
    bool waitsFor(const db::Error *error);

private:
    int m_waits = 0; ///< in a row
};

} // namespace ui
