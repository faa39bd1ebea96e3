#pragma once

#include "db/customers/customer.h"

#include <QList>
#include <QString>

namespace app {

/// The contact points of one import cell, and what of it cannot be read.
struct ContactReading
{
    QList<db::ContactPoint> points;
    QString problem; ///< of the first that is none: bad-phone, bad-email
    QString reason;  ///< technical English
    QString cause;   ///< of bad-phone: parsePhone's
};

/// Why a text is no phone number, in technical English; `problem`: what parsePhone calls it.
QString phoneReason(const QString &problem);

/// One or more phone numbers; the value of a lone number is the cell as it was typed.
ContactReading readPhoneCell(const QString &cell);

/// One or more e-mail addresses, separated by blanks, commas, semicolons or ":::".
ContactReading readEmailCell(const QString &cell);

/// Zalo numbers or names, Facebook or web addresses, separated by ":::": normalised without protocol, "www."
/// and the final slash.
ContactReading readHandleCell(db::ContactKind kind, const QString &cell);

/// Appends the point unless the list has the same one; the first of each kind is primary.
void addContactPoint(QList<db::ContactPoint> &points, db::ContactPoint point);

} // namespace app
