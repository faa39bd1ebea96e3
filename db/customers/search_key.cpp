#include "db/customers/search_key.h"

#include "db/core/fold.h"

using namespace Qt::StringLiterals;

namespace db {

int reachOf(const QList<ContactPoint> &contactPoints)
{
    int reach = 0;
    for (const ContactPoint &point : contactPoints) {
        switch (point.kind) {
        case ContactKind::Phone:
            reach |= point.takesText ? kReachPhone | kReachText : kReachPhone;
            break;
        case ContactKind::Email:
            reach |= kReachEmail;
            break;
        case ContactKind::Zalo:
            reach |= kReachZalo;
            break;
        case ContactKind::Facebook:
            reach |= kReachFacebook;
            break;
        case ContactKind::Website:
        case ContactKind::Other:
            break;
        }
    }
    return reach;
}

QString searchKeyOf(const Customer &customer)
{
    QString key;
    key.reserve(96); // longer ones are rare
    key += fold(customer.fullName);
    if (!customer.code.isEmpty())
        key.append(QLatin1Char('|')).append(fold(customer.code));
    for (const ContactPoint &point : customer.contactPoints) {
        key += QLatin1Char('|');
        if (point.kind != ContactKind::Phone)
            key += fold(point.normalized);
        else if (point.normalized.startsWith(u"+84"_s))
            key.append(QLatin1Char('0')).append(QStringView(point.normalized).mid(3));
        else
            key +=
                QStringView(point.normalized).sliced(point.normalized.startsWith(QLatin1Char('+')) ? 1 : 0);
    }
    return key;
}

} // namespace db
