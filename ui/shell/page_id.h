#pragma once

#include <QString>

#include <optional>

namespace ui {

/// The pages of the desk in the order of the sidebar; Ctrl+1, Ctrl+2.. count those that are there. Behind
/// those of the sidebar come the side pages.
enum class PageId
{
    Today,
    Customers,
    Messages,
    Greetings,
    Outbox,
    Care,
    Insights,
    Settings,
    Import,    ///< not on the sidebar: opened from Customers
    History,   ///< nor this one: opened from the menu
    Duplicates ///< nor this one: opened from Customers
};

inline constexpr int kPageCount = 11;

/// Stable word for settings and action ids ("today"), and the name of its icon.
QString keyOf(PageId page);
std::optional<PageId> pageOf(QStringView key);
/// The name on the sidebar, in the language in use.
QString titleOf(PageId page);

} // namespace ui
