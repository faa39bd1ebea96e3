#pragma once

#include "db/core/id.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace db {

/// In which row of a list each customer stands; for loops over everybody.
class RowsById final
{
public:
    explicit RowsById(const std::vector<CustomerId> &ids);

    std::optional<std::uint32_t> rowOf(CustomerId id) const;

private:
    struct Place
    {
        CustomerId id;
        std::uint32_t row;
    };
    // Numbers are given one after the other, so as a rule an array by number holds few gaps.
    std::vector<std::uint32_t> m_rows;
    std::vector<Place> m_places; // by id, where there are too many gaps for that
};

} // namespace db
