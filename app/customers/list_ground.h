#pragma once

#include "app/customers/next_occasion.h"
#include "app/shop/shop_settings.h"
#include "db/session/session.h"

#include <QDate>

#include <optional>

namespace app {

/// What every line of a list is worked out from: the shop's settings and the days on which it greets.
struct ListGround
{
    db::Session::Mark mark; ///< of the file when this was read
    QDate day;
    ShopSettings shop;
    NextOccasions occasions;
};

/// What `kept` holds, read again where the file or the day has changed since; points into it.
[[nodiscard]] db::Result<ListGround *> groundOf(db::Session &session, QDate today,
                                                std::optional<ListGround> &kept);

} // namespace app
