#include "ui/language/erase_words.h"

#include "ui/language/customer_words.h"
#include "ui/language/explain.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QLocale>

namespace ui::words {

namespace {

class EraseWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::EraseWords)
};

} // namespace

QString awayFolder(const QString &folder)
{
    return EraseWords::tr(
               "The folder of the backups %1 is not there. The copies in it follow once it is back.")
        .arg(folder);
}

QStringList erasureLeft(const app::ErasureReport &report, const QString &shop)
{
    QStringList lines;
    if (report.traces)
        lines.append(EraseWords::tr("The customer is erased, but old bytes may still be in the file: %1")
                         .arg(explain(*report.traces, shop)));
    for (const app::CopyLeft &left : report.left) {
        const QString file = QDir::toNativeSeparators(left.copy.file);
        if (left.copy.kind == app::KnownCopy::Kind::Folder) {
            lines.append(awayFolder(file));
            continue;
        }
        lines.append(
            left.copy.expiry.isValid()
                ? EraseWords::tr("This backup still holds the customer, and is removed by itself by %1: %2",
                                 "a day and a file")
                      .arg(QLocale().toString(left.copy.expiry, QLocale::ShortFormat), file)
                : EraseWords::tr("This copy still holds the customer: %1", "a file").arg(file));
    }
    return lines;
}

QString erasureUnfinished(const db::Error &error, const QString &shop)
{
    return EraseWords::tr(
               "Someone is erased, but not yet from the backups; this is tried again every hour. %1",
               "%1: why")
        .arg(explain(error, shop));
}

QString erasurePutOff()
{
    return EraseWords::tr(
        "An erased customer is still in some backups. Removing them goes on in an hour, or when the "
        "program starts again.");
}

QString erasedNumber(const QString &name, qint64 erasedAtMs)
{
    return EraseWords::tr(
               "%1: the owner of this number or address asked to be erased on %2; no message may be "
               "sent until they agree again.",
               "a customer, a day")
        .arg(name, fullDate(QDateTime::fromMSecsSinceEpoch(erasedAtMs).date()));
}

} // namespace ui::words
