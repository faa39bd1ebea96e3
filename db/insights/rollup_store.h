#pragma once

#include "db/core/error.h"
#include "db/core/words.h"
#include "db/insights/measure.h"

#include <QDate>
#include <QList>

#include <optional>

namespace db {

class Connection;

/// One day of one line of a rollup; days without anything are missing.
struct DailyCount
{
    QDate day;
    QString line;
    qint64 value = 0;
};

struct DayRange
{
    QDate first;
    QDate last;
};

/// What is counted, by what, and on which days.
struct CountQuery
{
    Measure measure = Measure::Contacts;
    Dimension by = Dimension::None; ///< of None there is one line without a name
    DayRange days;
    std::optional<Audience> audience = {}; ///< as it was on that day; only of a measure that has one
};

/// The daily counts that charts read; never the raw interactions.
class RollupStore final
{
public:
    explicit RollupStore(const Connection &connection);

    /// By day, then line. InvalidInput where the measure has no rollup or is not counted by that dimension.
    [[nodiscard]] Result<QList<DailyCount>> counts(const CountQuery &query) const;
    /// First and last day with anything at all; nothing in an empty shop.
    [[nodiscard]] Result<std::optional<DayRange>> range() const;

private:
    const Connection &m_connection;
};

} // namespace db
