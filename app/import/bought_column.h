#pragma once

#include <QStringView>

#include <optional>

namespace app {

/// "Đã mua", "Has bought": a column that answers whether the customer has bought, instead of naming a stage.
bool asksWhetherBought(QStringView heading);

/// Yes or no, in words or as a number of purchases; nothing when it is neither.
std::optional<bool> boughtOf(QStringView cell);

} // namespace app
