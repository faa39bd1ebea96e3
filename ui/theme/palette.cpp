#include "ui/theme/palette.h"

namespace ui {

QPalette makePalette(bool dark)
{
    const auto color = [dark](Role role) { return colorOf(role, dark); };
    using P = QPalette;
    const std::pair<Role, QList<P::ColorRole>> table[]{
        {Role::Surface0, {P::Window, P::AlternateBase}},
        {Role::Surface1, {P::Base, P::Button, P::ToolTipBase, P::Light}},
        {Role::Surface2, {P::Midlight}},
        {Role::Line, {P::Mid, P::Dark, P::Shadow}},
        {Role::Text, {P::WindowText, P::Text, P::ButtonText, P::ToolTipText}},
        {Role::TextSecondary, {P::PlaceholderText}},
        {Role::Accent, {P::Highlight, P::Link, P::LinkVisited}},
        {Role::OnAccent, {P::HighlightedText}},
        {Role::Danger, {P::BrightText}},
    };
    QPalette palette;
    for (const auto &[role, places] : table) {
        for (const P::ColorRole place : places)
            palette.setColor(place, color(role));
    }

    const QColor faint = mixed(color(Role::Surface1), color(Role::TextSecondary), 0.6);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(Role::Surface2));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faint);
    return palette;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() <
           palette.color(QPalette::Active, QPalette::WindowText).lightness();
}

QColor colorOf(Role role, const QPalette &palette)
{
    return colorOf(role, isDark(palette));
}

QColor mixed(const QColor &under, const QColor &over, double share)
{
    const auto channel = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return {channel(under.red(), over.red()), channel(under.green(), over.green()),
            channel(under.blue(), over.blue())};
}

} // namespace ui
