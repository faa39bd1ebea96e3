#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace app {

/// The provinces and cities since 1 July 2025 (Resolution 202/2025/QH15), in Vietnamese order.
const QStringList &presentProvinces();

/// The 63 of before, in Vietnamese order; customers' addresses still name them.
const QStringList &formerProvinces();

/// The present unit meant by what was typed: a present or a former name, an address that ends with one,
/// with or without accents, "TP.", "Tỉnh", "HCM", "Sài Gòn". Only interprets: the text itself is what is
/// stored.
std::optional<QString> presentProvince(QStringView text);

} // namespace app
