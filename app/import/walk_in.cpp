#include "app/import/walk_in.h"

#include "app/import/import_row.h"
#include "db/core/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Folded.
constexpr QStringView kNames[]{
    u"khach le",        u"khach vang lai", u"khach mua le",     u"khach hang le",
    u"walk-in",         u"walk in",        u"walk-in customer", u"walk in customer",
    u"walkin customer", u"guest",          u"guest customer"};

} // namespace

bool isWalkInName(QStringView name)
{
    const QString folded = db::fold(name).simplified();
    return std::any_of(std::begin(kNames), std::end(kNames),
                       [&folded](QStringView known) { return folded == known; });
}

bool isOfWalkIn(const ImportRow &row)
{
    return row.customer.contactPoints.isEmpty() &&
           (isWalkInName(row.customer.fullName) || isWalkInName(row.writtenName));
}

} // namespace app
