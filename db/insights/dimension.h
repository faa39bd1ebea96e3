#pragma once

#include <QLatin1StringView>

#include <array>

namespace db {

/// What a count is divided by. A line of a series is named by its key within one: "store", "sent", "12".
enum class Dimension
{
    None, ///< whole days
    Channel,
    Kind,
    Direction,
    Stage,
    State,
    Occasion,
    Template,
    Hour,
    Weekday,
    Outcome,
    Score,
    Step,
    Minutes
};

struct DimensionFacts
{
    Dimension dimension;
    QLatin1StringView key; ///< as statements are named: select_by_channel
};

inline constexpr std::array kDimensions{
    DimensionFacts{Dimension::None, QLatin1StringView("day")},
    DimensionFacts{Dimension::Channel, QLatin1StringView("channel")},
    DimensionFacts{Dimension::Kind, QLatin1StringView("kind")},
    DimensionFacts{Dimension::Direction, QLatin1StringView("direction")},
    DimensionFacts{Dimension::Stage, QLatin1StringView("stage")},
    DimensionFacts{Dimension::State, QLatin1StringView("state")},
    DimensionFacts{Dimension::Occasion, QLatin1StringView("occasion")},
    DimensionFacts{Dimension::Template, QLatin1StringView("template")},
    DimensionFacts{Dimension::Hour, QLatin1StringView("hour")},
    DimensionFacts{Dimension::Weekday, QLatin1StringView("weekday")},
    DimensionFacts{Dimension::Outcome, QLatin1StringView("outcome")},
    DimensionFacts{Dimension::Score, QLatin1StringView("score")},
    DimensionFacts{Dimension::Step, QLatin1StringView("step")},
    DimensionFacts{Dimension::Minutes, QLatin1StringView("minutes")},
};

constexpr QLatin1StringView keyOf(Dimension dimension)
{
    return kDimensions[static_cast<std::size_t>(dimension)].key;
}

constexpr bool dimensionsStandInOrder()
{
    for (std::size_t i = 0; i < kDimensions.size(); ++i) {
        if (kDimensions[i].dimension != static_cast<Dimension>(i))
            return false;
    }
    return true;
}
static_assert(dimensionsStandInOrder(), "the rows of kDimensions are in the order of the enumerators");

} // namespace db
