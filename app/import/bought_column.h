#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace app {

/// "Đã mua", "Has bought": a column that answers whether the customer has bought, instead of naming a stage.
bool asksWhetherBought(QStringView heading);

/// "1.500.000", "3", "-50.000": whether the money or the number of all purchases so far says that the
/// customer has bought; nothing when it is neither.
std::optional<bool> boughtByTotal(const QString &cell);

/// Yes or no, in words or as a number of purchases; nothing when it is neither.
std::optional<bool> boughtOf(QStringView cell);

} // namespace app
