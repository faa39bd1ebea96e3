#include "app/customers/removed_by_undo.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

db::Error removedByUndo(const db::RemovedByUndo &removed)
{
    const QString list =
        removed.fileName.isEmpty() ? u"a list"_s : u"the list \"%1\""_s.arg(removed.fileName);
    return {db::ErrorKind::Conflict,
            u"%1 (customer %2) came with %3, whose import was undone; import it again, or "
            "bring them back alone with \"undelete %2\""_s.arg(
                removed.fullName, QString::number(removed.customer.value), list)};
}

QJsonObject detailsOf(const RestoreReport &report)
{
    QJsonArray left;
    for (const db::RemovedByUndo &one : report.left)
        left.append(
            QJsonObject{{u"customer"_s, one.customer.value},
                        {u"name"_s, one.fullName},
                        {u"file"_s, one.fileName.isEmpty() ? QJsonValue() : QJsonValue(one.fileName)}});
    return {{u"restored"_s, report.restored}, {u"left"_s, left}};
}

RestoreReport restoreReportOf(const QJsonObject &details)
{
    RestoreReport report{details.value(u"restored"_s).toInteger(), {}};
    for (const QJsonValue &one : details.value(u"left"_s).toArray())
        report.left.append({db::CustomerId{one[u"customer"_s].toInteger()}, one[u"name"_s].toString(),
                            one[u"file"_s].toString()});
    return report;
}

} // namespace app
