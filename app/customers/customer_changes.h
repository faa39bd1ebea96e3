#pragma once

#include "db/customers/customer.h"

#include <QByteArray>
#include <QStringList>

namespace app {

/// One number for all that is said of a customer, tags and contacts in any order; ids and times of writing
/// do not count. The same in every run and every version that knows the same fields.
qint64 fingerprintOf(const db::Customer &customer);

/// What differs, as JSON: {"province":["Huế","Hà Nội"],"tags":["VIP"],"contacts":["phone +84..."]}; each
/// field with its value before and after, of tags and contacts those that were added. Empty when nothing
/// does.
QByteArray changesBetween(const db::Customer &before, const db::Customer &after);

/// The names of what differs in such a text: "name", "province", "contacts"...
QStringList changedFields(const QByteArray &changes);

/// Two changes, one after the other, as one.
QByteArray joinedChanges(const QByteArray &first, const QByteArray &second);

struct TakenBack
{
    db::Customer customer; ///< with the changes taken back as far as possible
    int kept = 0;          ///< fields that have been changed again since, which stay as they are
};

/// The customer as they were before the changes; what is no longer as the changes left it stays.
TakenBack withoutChanges(const db::Customer &customer, const QByteArray &changes);

} // namespace app
