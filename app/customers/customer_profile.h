#pragma once

#include "app/core/clock.h"
#include "app/greetings/personal_days.h"
#include "app/shop/birthday_policy.h"
#include "db/customers/customer_store.h"
#include "db/customers/interaction_store.h"
#include "db/customers/relation.h"
#include "db/customers/suppression_store.h"
#include "db/outbox/outbox_store.h"
#include "db/rights/data_request.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace db {
class Session;
}

namespace app {

/// All that a profile shows of one customer.
struct CustomerProfile
{
    db::Customer customer;
    QString honorific;
    QDate nextBirthday;         ///< on which the shop greets it next, from today on; invalid: unknown
    std::optional<int> turning; ///< the age reached then
    QString otherCalendar; ///< the day of birth in the other calendar, "15/08/1981" or "16/7 Tân Dậu"; may be
                           ///< empty
    QList<ComingPersonalDay> personalDays; ///< the soonest first
    QList<db::SeenRelation> relations;
    QByteArray picture;              ///< a small JPEG; empty: none
    QList<db::Interaction> timeline; ///< newest first
    bool timelineIsWhole = true;     ///< there is nothing before the last of them
    db::InteractionSummary summary;
    QList<db::OutboxMessage> messages;  ///< planned and sent, newest first; at most 200
    QList<db::Consent> consents;        ///< the whole ledger, voided lines too
    QList<db::Consent> currentConsents; ///< what stands
    QList<db::StageChange> stages;
    QList<db::DataRequest> requests;         ///< about their personal data, the oldest first
    QList<db::SuppressedContact> suppressed; ///< of a person who was erased
};

[[nodiscard]] db::Result<CustomerProfile> loadProfile(db::Session &session, db::CustomerId id,
                                                      const Clock &clock, int timelineLength = 200);

/// Every purpose is refused by any channel, and nothing was agreed to since.
[[nodiscard]] bool wantsNoMessages(const QList<db::Consent> &current);

/// At most `limit` contacts before `last`, newest first.
[[nodiscard]] db::Result<QList<db::Interaction>> loadEarlier(db::Session &session,
                                                             const db::Interaction &last, int limit);

/// The next day, from `from` on, on which the birthday is greeted; invalid when unknown or approximate.
QDate nextBirthdayOf(const db::Birthday &birthday, QDate from, const BirthdayPolicy &policy);

/// The same day in the other calendar: "26/12/1986", "16/7 Tân Dậu"; empty when the date is not whole or not
/// in the calendar.
QString inOtherCalendar(const db::Birthday &birthday);

} // namespace app
