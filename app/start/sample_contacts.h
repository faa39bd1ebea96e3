#pragma once

#include "app/core/clock.h"
#include "app/start/random_stream.h"
#include "db/customers/interaction_store.h"

#include <array>
#include <optional>
#include <span>

namespace app {

/// Invented contacts of the last two years: the same from the same numbers at the same moment.
class SampleContacts final
{
public:
    enum class Language
    {
        Vietnamese,
        English
    };
    /// `random` outlives it. Notes are in that language.
    SampleContacts(RandomStream &random, const Clock &clock, Language notes);

    /// One of these people, of whom there is at least one: a few come often, many rarely.
    db::Interaction next(std::span<const db::CustomerId> people);

private:
    static constexpr int kDays = 2 * 365;
    /// When a day of the shop's business begins and ends.
    struct Day
    {
        QDate date;
        qint64 openedMs = 0;
        qint64 closedMs = 0;
    };

    const Day &dayBefore(int days);
    qint64 msOf(const Day &day, int secondsOpen) const;
    void giveTime(db::Interaction &contact);

    RandomStream &m_random;
    QTimeZone m_zone;
    QDate m_today;
    qint64 m_nowMs;
    Language m_notes;
    std::array<std::optional<Day>, kDays> m_days; // before today, as far as they were asked for
};

} // namespace app
