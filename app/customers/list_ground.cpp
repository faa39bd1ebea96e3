#include "app/customers/list_ground.h"

namespace app {

db::Result<ListGround *> groundOf(db::Session &session, QDate today, std::optional<ListGround> &kept)
{
    MK_TRY(const auto mark, session.mark());
    if (kept && kept->mark == mark && kept->day == today)
        return &*kept;
    kept.reset();
    MK_TRY(auto shop, ShopSettings::load(session));
    MK_TRY(auto occasions, NextOccasions::load(session, today));
    kept.emplace(ListGround{mark, today, std::move(shop), std::move(occasions)});
    return &*kept;
}

} // namespace app
