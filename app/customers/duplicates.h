#pragma once

#include "app/core/command.h"

#include <QList>

#include <atomic>

namespace app {

/// What two entries of one person have in common.
enum class SameBy
{
    Phone,
    Email,
    NameAndBirthday
};

/// "phone", "email", "name_birthday": as --json prints it.
QString keyOf(SameBy reason);

/// Customers who seem to be one person; the lowest number first.
struct DuplicateGroup
{
    QList<db::CustomerId> customers;
    QList<SameBy> because; ///< each once, in the order of the enum

    friend bool operator==(const DuplicateGroup &, const DuplicateGroup &) = default;
};

/// Looks through all customers for those who are the same person: by a phone number or an e-mail, or by the
/// name, however its accents are typed, with the same birthday. A company and a person are never the same,
/// and neither are two of whom that was said (MarkDistinct). A number that many share, as the shop's own or a
/// dormitory's, says nothing alone: of those only who bears the same name is meant. The groups with the most
/// reasons first. A second for 100,000 customers, which take 24 bytes each meanwhile. `telling` hears how
/// many it has looked at; Cancelled when it or `stale` says so.
[[nodiscard]] db::Result<QList<DuplicateGroup>> findDuplicates(db::Session &session, const Progress &telling,
                                                               const std::atomic_bool *stale = nullptr);

/// Only the groups that have a customer whom this import made or changed. Of a few customers only what they
/// share is looked up, which is a moment however large the shop is. NotFound where the import is not
/// remembered: there is none, it was taken back, or it was long ago.
[[nodiscard]] db::Result<QList<DuplicateGroup>> findDuplicatesOf(db::Session &session,
                                                                 db::ImportBatchId batch,
                                                                 const Progress &telling,
                                                                 const std::atomic_bool *stale = nullptr);

} // namespace app
