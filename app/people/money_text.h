#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace app {

/// Most that one purchase can be, in đồng: beyond it a zero too many was typed.
inline constexpr qint64 kMostMoney = 1'000'000'000'000;

/// An amount at the beginning of some words.
struct MoneyText
{
    qint64 amount = 0; ///< in đồng; more than kMostMoney stands as kMostMoney + 1
    int words = 0;     ///< how many of them it takes
};

/// Reads 250k, 250 nghìn, 1tr2 (1.200.000), 1,5tr, 2 triệu, 1.250.000, 1.250.000đ, 90000₫, 1 tỷ. A bare
/// number without separators is money only when `bare`, has four digits or more, and no zero in front (a
/// phone number has).
std::optional<MoneyText> moneyOf(const QStringList &words, qsizetype from, bool bare);

/// A cell that is an amount in đồng and nothing else, as programs and people write it: also 1250000.00,
/// 1,250,000, "₫1.250.000", -50.000 and (50.000); a part of a đồng is rounded. More than kMostMoney stands as
/// kMostMoney + 1.
std::optional<qint64> moneyCellOf(const QString &cell);

} // namespace app
