#pragma once

#include "db/core/id.h"
#include "db/customers/birthday.h"
#include "db/customers/customer.h"

#include <QStringList>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace db {

/// Each birthday that can be greeted, or whose month is known, has a place in a small table, so that a
/// question about birthdays is answered once for each place instead of once for each customer.
inline constexpr int kBirthdayPlaces = 1 + 2 * 2 * 13 * 32;
/// 0: not known, or only guessed. `day` 0 stands for a day that is not known.
int birthdayPlaceOf(const Birthday &birthday);
/// The inverse; nothing for 0.
std::optional<Birthday> birthdayAt(int place);

/// Which customers a list asks for; the default asks for all. Everything that is set must hold.
struct CustomerMask
{
    static constexpr std::uint8_t kAll = 0xff;

    std::uint8_t stages = kAll;             ///< bits 1 << LifecycleStage
    std::uint8_t genders = kAll;            ///< bits 1 << Gender, and kGenderUnknown
    std::uint8_t lacks = 0;                 ///< ReachBits that must be missing
    std::vector<bool> birthdays;            ///< of each place, whether it is asked for; empty: any
    std::optional<QStringList> provinces;   ///< as stored; one of them
    std::optional<QStringList> occupations; ///< as stored; one of them
    QStringList tags;                       ///< one of them; empty: any
    std::optional<qint64> noContactSinceMs; ///< UTC epoch milliseconds
    std::optional<std::vector<CustomerId>> only;

    static constexpr std::uint8_t kGenderUnknown = 0x80;
    bool isOpen() const { return *this == CustomerMask(); }
    friend bool operator==(const CustomerMask &, const CustomerMask &) = default;
};

/// In which order a list shows its customers. Those of equal standing follow each other by name; who has no
/// birthday or was never in contact comes last either way.
struct CustomerOrder
{
    enum class Key
    {
        Name,
        Stage,
        LastContact,
        Birthday
    };
    Key key = Key::Name;
    bool descending = false;
    /// For Key::Birthday: of each place its rank, smaller first; kNoRank where there is none.
    std::vector<std::uint16_t> birthdayRanks;

    static constexpr std::uint16_t kNoRank = 0xffff;
    friend bool operator==(const CustomerOrder &, const CustomerOrder &) = default;
};

/// What lists ask about a customer, in few bytes: every customer has one in memory.
struct CustomerFacts
{
    static constexpr std::uint32_t kMostWords = 0xffffff; ///< more than a shop has different ones
    static constexpr std::uint32_t kMostPlaces = 0x7ff;
    static constexpr std::uint32_t kLastYear = 0x1fff;
    std::uint32_t province : 24 = 0; ///< its number among WordNumbers
    std::uint32_t stage : 8 = 0;
    std::uint32_t occupation : 24 = 0;
    std::uint32_t reach : 8 = 0;                             ///< ReachBits
    std::uint32_t birthday : 11 = 0;                         ///< its place
    std::uint32_t birthYear : 13 = 0;                        ///< 0: not known
    std::uint32_t gender : 8 = CustomerMask::kGenderUnknown; ///< its bit
};
static_assert(kBirthdayPlaces <= CustomerFacts::kMostPlaces + 1);
static_assert(sizeof(CustomerFacts) == 12);

} // namespace db
