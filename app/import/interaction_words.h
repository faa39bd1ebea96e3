#pragma once

#include "db/core/words.h"

#include <QStringView>

#include <optional>

namespace app {

/// What a cell of a kind or a direction says: "Hóa đơn", "Outgoing", "Cuộc gọi nhỡ", "mua hàng".
struct KindCell
{
    std::optional<db::InteractionKind> kind;
    std::optional<db::Direction> direction;
    bool saysMore = false; ///< "Missed": the word itself is worth keeping
};
KindCell kindCellOf(QStringView text);

/// "Shopee", "Bán trực tiếp", "Hotline".
std::optional<db::Channel> channelCellOf(QStringView text);

/// What became of a receipt.
enum class ReceiptState
{
    Stands,
    Cancelled,
    Returned,
    Draft ///< "Phiếu tạm": nothing is bought yet
};
ReceiptState receiptStateOf(QStringView text);

/// 0 to 10 of "9", "4/5", "4 sao", "★★★★"; `ofFive`: the heading says that they are stars.
std::optional<int> scoreCellOf(QStringView text, bool ofFive);

} // namespace app
