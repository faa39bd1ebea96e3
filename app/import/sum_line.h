#pragma once

#include <QStringList>

namespace app {

/// The record sums up the list: its first filled cell is "Cộng", "Tổng cộng: 9 khách", "Total" or the like,
/// and each other one is empty or a count or an amount ("9 khách", "12.500.000 đ"). The accents count: Tống
/// and Công are names.
bool isSumOfList(const QStringList &cells);

} // namespace app
