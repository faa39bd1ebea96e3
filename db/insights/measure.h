#pragma once

#include "db/insights/dimension.h"

#include <QLatin1StringView>

#include <array>
#include <span>

namespace db {

/// What is counted of a shop. Each is one row of kMeasures.
enum class Measure
{
    Contacts, ///< in both directions
    ContactsIn,
    ContactsOut,
    Visits,
    Purchases,
    Revenue, ///< đồng; a purchase without an amount adds nothing
    Referrals,
    Reviews,
    Questions,
    Complaints,
    Buyers,       ///< customers with a purchase, each once
    RepeatBuyers, ///< of these, who bought twice or more
    Conversions,  ///< prospects who became existing customers
    Greetings     ///< by the day they were due
};

/// Where a measure is counted. A rollup is read by the statement `<table>/select_by_<dimension>`, which gives
/// day, line and a column for each value; who is behind it by `<rows>_by_<dimension>`, which gives
/// customer_id, line, day and value. Both take :from and :to, :audience where there is one, and :kind and
/// :direction where the row filters by them; NULL is no filter.
struct MeasureFacts
{
    Measure measure;
    QLatin1StringView key;
    QLatin1StringView table = {}; ///< the rollup; none where customers are counted, each once
    QLatin1StringView value = {}; ///< its column
    QLatin1StringView kind = {};
    QLatin1StringView direction = {};
    bool hasAudience = true; ///< can be narrowed to one, as it was on that day
    QLatin1StringView rows = {};
    /// As `rows`, of the one customer :customer; without it few customers are read as many are.
    QLatin1StringView rowsOfCustomer = {};
    std::span<const Dimension> dimensions = {}; ///< that the statements know; never empty
    int times = 1; ///< rows a customer has to have in the days that are asked for
};

inline constexpr std::array kByDay{Dimension::None};
inline constexpr std::array kByChannel{Dimension::Channel};
inline constexpr std::array kByState{Dimension::State};

/// Contacts of one kind or direction.
constexpr MeasureFacts contactsOf(Measure measure, const char *key, const char *kind, const char *direction)
{
    return {.measure = measure,
            .key = QLatin1StringView(key),
            .table = QLatin1StringView("interaction_daily"),
            .value = QLatin1StringView("interactions"),
            .kind = QLatin1StringView(kind),
            .direction = QLatin1StringView(direction),
            .rows = QLatin1StringView("interaction/select_rows_of_kind"),
            .rowsOfCustomer = QLatin1StringView("interaction/select_rows_of_customer"),
            .dimensions = kByChannel};
}

/// Customers with so many purchases.
constexpr MeasureFacts buyersOf(Measure measure, const char *key, int times)
{
    return {.measure = measure,
            .key = QLatin1StringView(key),
            .kind = QLatin1StringView("purchase"),
            .hasAudience = false,
            .rows = QLatin1StringView("interaction/select_rows_of_kind"),
            .rowsOfCustomer = QLatin1StringView("interaction/select_rows_of_customer"),
            .dimensions = kByChannel,
            .times = times};
}

inline constexpr std::array kMeasures{
    MeasureFacts{.measure = Measure::Contacts,
                 .key = QLatin1StringView("contacts"),
                 .table = QLatin1StringView("interaction_daily"),
                 .value = QLatin1StringView("interactions"),
                 .rows = QLatin1StringView("interaction/select_rows"),
                 .rowsOfCustomer = QLatin1StringView("interaction/select_rows_of_customer"),
                 .dimensions = kByChannel},
    contactsOf(Measure::ContactsIn, "contacts_in", "", "in"),
    contactsOf(Measure::ContactsOut, "contacts_out", "", "out"),
    contactsOf(Measure::Visits, "visits", "visit", ""),
    contactsOf(Measure::Purchases, "purchases", "purchase", ""),
    MeasureFacts{.measure = Measure::Revenue,
                 .key = QLatin1StringView("revenue"),
                 .table = QLatin1StringView("interaction_daily"),
                 .value = QLatin1StringView("amount"),
                 .kind = QLatin1StringView("purchase"),
                 .rows = QLatin1StringView("interaction/select_amounts_of_kind"),
                 .rowsOfCustomer = QLatin1StringView("interaction/select_amounts_of_customer"),
                 .dimensions = kByChannel},
    contactsOf(Measure::Referrals, "referrals", "referral", ""),
    contactsOf(Measure::Reviews, "reviews", "review", "in"),
    contactsOf(Measure::Questions, "questions", "question", "in"),
    contactsOf(Measure::Complaints, "complaints", "complaint", "in"),
    buyersOf(Measure::Buyers, "buyers", 1),
    buyersOf(Measure::RepeatBuyers, "repeat_buyers", 2),
    MeasureFacts{.measure = Measure::Conversions,
                 .key = QLatin1StringView("conversions"),
                 .table = QLatin1StringView("conversion_daily"),
                 .value = QLatin1StringView("conversions"),
                 .hasAudience = false,
                 .rows = QLatin1StringView("stage_change/select_converted"),
                 .dimensions = kByDay},
    MeasureFacts{.measure = Measure::Greetings,
                 .key = QLatin1StringView("greetings"),
                 .table = QLatin1StringView("greeting_daily"),
                 .value = QLatin1StringView("messages"),
                 .rows = QLatin1StringView("outbox_message/select_greetings"),
                 .dimensions = kByState},
};

constexpr const MeasureFacts &factsOf(Measure measure)
{
    return kMeasures[static_cast<std::size_t>(measure)];
}

constexpr bool measuresStandInOrder()
{
    for (std::size_t i = 0; i < kMeasures.size(); ++i) {
        if (kMeasures[i].measure != static_cast<Measure>(i) || kMeasures[i].dimensions.empty())
            return false;
    }
    return true;
}
static_assert(measuresStandInOrder(), "the rows of kMeasures are in the order of the enumerators");

} // namespace db
