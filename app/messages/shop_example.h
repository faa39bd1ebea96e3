#pragma once

#include "app/shop/shop_settings.h"

#include <QDate>

namespace app {

/// A few words to an invented customer as these settings would have them: what name and voice do, seen before
/// they are saved. In the language of the shop's messages.
[[nodiscard]] QString exampleGreeting(const ShopSettings &shop, QDate today);

/// How a woman and a man of 57 are addressed: "cô Hương, chú Dũng".
[[nodiscard]] QString exampleAddress(const ShopSettings &shop, QDate today);

} // namespace app
