#include "app/messages/preview_people.h"

#include "db/customers/customer_store.h"
#include "db/session/session.h"

#include <algorithm>

namespace app {

namespace {
constexpr int kFirst = 200;
}

db::Result<std::optional<db::Customer>> findPerson(db::Session &session, db::CustomerId id)
{
    auto customer = session.customers().byId(id);
    if (customer)
        return std::optional(std::move(*customer));
    if (customer.error().kind == db::ErrorKind::NotFound)
        return std::nullopt;
    return tl::unexpected(customer.error());
}

db::Result<std::optional<db::Customer>> findSomebody(db::Session &session, const Condition &recipients)
{
    MK_TRY(const auto customers, session.customers().after({}, kFirst));
    const auto fit = std::find_if(customers.cbegin(), customers.cend(), [&](const db::Customer &one) {
        return recipients.isMetBy({one.stage, one.gender, one.birthday.year,
                                   one.birthday.hasDay() && !one.birthday.approximate, one.occupation},
                                  {});
    });
    return fit == customers.cend() ? std::nullopt : std::optional(*fit);
}

} // namespace app
