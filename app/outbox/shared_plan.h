#pragma once

#include "app/greetings/greeting_plan.h"
#include "db/core/id.h"

#include <QDate>
#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace app {

/// Says of a plan that is not entered yet which greetings will be skipped because their number is greeted as
/// another customer's; see sameNumberReason(). To be asked once of each greeting that is open or skipped
/// for this reason, in the order of the plan: the first of those that share a number has it.
class SharedPlan final
{
public:
    [[nodiscard]] static db::Result<SharedPlan> load(db::Session &session);
    /// Who is greeted in the place of this customer, if anybody.
    [[nodiscard]] db::Result<std::optional<db::CustomerId>> greetedInstead(db::Session &session,
                                                                           const Occurrence &greeting);

private:
    struct Number
    {
        QString address;
        QString occasion;
        QDate on;

        friend bool operator==(const Number &, const Number &) = default;
        friend size_t qHash(const Number &number, size_t seed = 0)
        {
            return qHashMulti(seed, number.address, number.occasion, number.on);
        }
    };

    SharedPlan() = default;

    QSet<db::CustomerId> m_sharing;         // hardly any: of all others nothing is asked
    QHash<Number, db::CustomerId> m_owners; // who is greeted at it
};

} // namespace app
