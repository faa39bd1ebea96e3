#pragma once

#include "db/core/error.h"
#include "db/core/words.h"

#include <QDate>
#include <QList>

#include <optional>

namespace db {

class Connection;

enum class Rollup
{
    InteractionsByChannel, ///< line: channel key
    Conversions,           ///< prospects who became existing customers; line: "conversions"
    GreetingsByState       ///< greetings by the day they were due; line: state key
};

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

/// The daily counts that charts read; never the raw interactions.
class RollupStore final
{
public:
    explicit RollupStore(const Connection &connection);

    /// By day, then line. audience does not apply to Conversions, which are about both.
    [[nodiscard]] Result<QList<DailyCount>> counts(Rollup rollup, const DayRange &range,
                                                   std::optional<Audience> audience) const;
    /// First and last day with anything at all; nothing in an empty shop.
    [[nodiscard]] Result<std::optional<DayRange>> range() const;

private:
    const Connection &m_connection;
};

} // namespace db
