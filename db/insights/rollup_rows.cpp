#include "db/insights/rollup_rows.h"

using namespace Qt::StringLiterals;

namespace db {

QString rowsOf(Rollup rollup)
{
    switch (rollup) {
    case Rollup::InteractionsByChannel:
        return u"interaction/select_customers"_s;
    case Rollup::Conversions:
        return u"stage_change/select_converted"_s;
    case Rollup::GreetingsByState:
        break;
    }
    return u"outbox_message/select_customers"_s;
}

} // namespace db
