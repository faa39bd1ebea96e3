#pragma once

#include "db/core/error.h"

#include <QStringList>
#include <QStringView>

#include <array>
#include <optional>

namespace app {

/// Why an agent sends no greeting, as far as it is often said; anything else is stored in their own words.
enum class SkippedBecause
{
    MetInPerson,
    Phoned,
    NotSuitable,
    Missed,         ///< its day went by, and it is too late for late words
    GreetedAlready, ///< as another entry of the same person, before the two were merged or while they were
    NotLate         ///< its day went by, and a person does not want it to go late
};

/// Those a person chooses from.
inline constexpr std::array kSkippedBecause{SkippedBecause::MetInPerson, SkippedBecause::Phoned,
                                            SkippedBecause::NotSuitable};

/// On a greeting that is planned: it was too late once, and a person wants it to go all the same.
inline constexpr QStringView kTakenBack = u"taken-back";
/// The same: its day went by, and a person has chosen that it is sent late, by hand.
inline constexpr QStringView kWantedLate = u"wanted-late";
/// Either: it does not expire, and nobody is asked about it any more.
inline bool isWantedLate(QStringView reason)
{
    return reason == kTakenBack || reason == kWantedLate;
}

/// All of these.
inline QStringList wantedLateReasons()
{
    return {kTakenBack.toString(), kWantedLate.toString()};
}

/// On a message that does not go because its campaign was cancelled.
inline constexpr QStringView kCampaignCancelledKey = u"campaign-cancelled";

inline constexpr qsizetype kLongestSkipReason = 200;
/// The reason as it is kept. InvalidInput: none, or one that is longer.
[[nodiscard]] db::Result<QString> cleanSkipReason(const QString &typed);

/// As it is stored.
QString keyOf(SkippedBecause reason);
/// Nothing for a person's own words.
std::optional<SkippedBecause> skippedBecause(QStringView key);

} // namespace app
