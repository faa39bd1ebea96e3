#pragma once

#include <QColor>

namespace ui {

/// The colour roles of the desk: one table with a light and a dark column, and nothing hard-coded elsewhere.
enum class Role
{
    Surface0,
    Surface1,
    Surface2,
    Line,
    Text,
    TextSecondary,
    Accent,
    AccentSoft,
    OnAccent,
    Existing,
    ExistingSoft,
    Prospect,
    ProspectSoft,
    Good,
    GoodSoft,
    Danger,
    DangerSoft,
    Info
};

QColor colorOf(Role role, bool dark);

} // namespace ui
