#pragma once

#include "ui/customers/list_columns.h"
#include "ui/import/preview_model.h"

#include <algorithm>

/// Place of the column with this key.
template <class Columns> int placeOf(const Columns &columns, QLatin1StringView key)
{
    const auto found = std::find_if(columns.begin(), columns.end(), [key](const auto &column) {
        return key == QLatin1StringView(column.key);
    });
    return static_cast<int>(found - columns.begin());
}

inline int listColumn(QLatin1StringView key)
{
    return placeOf(ui::listColumns(), key);
}

inline int previewColumn(QLatin1StringView key)
{
    return placeOf(ui::previewColumns(), key);
}
