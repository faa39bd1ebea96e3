#include "ui/theme/palette.h"

namespace ui {

QPalette makePalette(bool dark)
{
    const auto color = [dark](Role role) { return colorOf(role, dark); };
    QPalette palette;
    palette.setColor(QPalette::Window, color(Role::Surface0));
    palette.setColor(QPalette::WindowText, color(Role::Text));
    palette.setColor(QPalette::Base, color(Role::Surface1));
    palette.setColor(QPalette::AlternateBase, color(Role::Surface0));
    palette.setColor(QPalette::Text, color(Role::Text));
    palette.setColor(QPalette::PlaceholderText, color(Role::TextSecondary));
    palette.setColor(QPalette::Button, color(Role::Surface1));
    palette.setColor(QPalette::ButtonText, color(Role::Text));
    palette.setColor(QPalette::BrightText, color(Role::Danger));
    palette.setColor(QPalette::Highlight, color(Role::Accent));
    palette.setColor(QPalette::HighlightedText, color(Role::OnAccent));
    palette.setColor(QPalette::Link, color(Role::Accent));
    palette.setColor(QPalette::LinkVisited, color(Role::Accent));
    palette.setColor(QPalette::ToolTipBase, color(Role::Surface1));
    palette.setColor(QPalette::ToolTipText, color(Role::Text));
    palette.setColor(QPalette::Light, color(Role::Surface1));
    palette.setColor(QPalette::Midlight, color(Role::Surface2));
    palette.setColor(QPalette::Mid, color(Role::Line));
    palette.setColor(QPalette::Dark, color(Role::Line));
    palette.setColor(QPalette::Shadow, color(Role::Line));

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
