#pragma once

#include "app/customers/duplicates.h"
#include "db/customers/customer.h"

#include <QList>

namespace app {

/// What two or more of these have in common, by the rules of findDuplicates; a number that many in the shop
/// share counts as any other. Each once, in the order of the enum.
[[nodiscard]] QList<SameBy> reasonsAmong(const QList<db::Customer> &customers);

/// Of two in one group of duplicates: more than a number or an address speaks for their being one person.
/// Their names agree ("Chị An" with "Nguyễn Thị An", with accents or without), and neither the kind, the
/// gender nor the birthday speaks against it.
[[nodiscard]] bool areLikelyOne(const db::Customer &one, const db::Customer &other);

} // namespace app
