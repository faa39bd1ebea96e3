#include "app/customers/earlier_refusals.h"

#include "db/customers/consent_store.h"
#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// The evidence names the deleted customer by the number: the name would outlive an erasure.
db::Consent earlierRefusalOf(db::CustomerId made, const db::Consent &earlier, const MadeIn &place,
                             const db::Act &now)
{
    db::Consent refusal = earlier;
    refusal.customer = made;
    refusal.granted = false;
    refusal.source = place.source;
    refusal.wording =
        u"%1 · #%2"_s.arg(place.fileName.isEmpty() ? u"-"_s : place.fileName).arg(earlier.customer.value);
    refusal.recordedAtMs = now.ms;
    return refusal;
}

} // namespace

db::Result<bool> keepEarlierRefusals(db::Session &session, db::CustomerId made,
                                     const QList<db::ContactPoint> &points, const MadeIn &place,
                                     const db::Act &now)
{
    QList<db::Consent> earlier;
    for (const db::ContactPoint &point : points) {
        MK_TRY(const auto ofPoint, session.consents().refusedByDeleted(point));
        earlier.append(ofPoint);
    }
    if (earlier.isEmpty())
        return false;
    MK_TRY(auto standing, session.consents().current(made));
    for (const db::Consent &one : earlier) {
        const bool stands = std::any_of(standing.cbegin(), standing.cend(), [&one](const db::Consent &said) {
            return said.purpose == one.purpose && said.channel == one.channel && !said.granted;
        });
        if (stands)
            continue;
        const db::Consent refusal = earlierRefusalOf(made, one, place, now);
        MK_CHECK(session.consents().record(refusal));
        standing.append(refusal);
    }
    return true;
}

} // namespace app
