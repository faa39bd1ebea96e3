#pragma once

#include "db/engine/connection.h"

#include <QStringList>

namespace test {

/// A database as gammu-smsd has it, with the columns that matter here.
inline db::Result<void> makeGammuFile(const QString &file)
{
    const QString status = QStringLiteral("Status TEXT NOT NULL DEFAULT '%1', CreatorID TEXT NOT NULL");
    const QString content = QStringLiteral("TextDecoded TEXT NOT NULL DEFAULT '', UDH TEXT, "
                                           "Coding TEXT NOT NULL CHECK (Coding IN "
                                           "('Default_No_Compression', 'Unicode_No_Compression')), ");
    MK_TRY(const auto made, db::Connection::open(file, db::Connection::Mode::Create, 1000));
    return made->execute(
        QStringLiteral(
            "CREATE TABLE gammu (Version INTEGER NOT NULL PRIMARY KEY); INSERT INTO gammu VALUES (17);"
            "CREATE TABLE outbox (ID INTEGER PRIMARY KEY AUTOINCREMENT, DestinationNumber TEXT NOT NULL, "
            "MultiPart TEXT NOT NULL CHECK (MultiPart IN ('true', 'false')), SenderID TEXT, ") +
        content + status.arg(QStringLiteral("Reserved")) +
        QStringLiteral("); CREATE TABLE outbox_multipart (") + content +
        QStringLiteral("ID INTEGER, SequencePosition INTEGER NOT NULL, PRIMARY KEY (ID, SequencePosition)); "
                       "CREATE TABLE sentitems (ID INTEGER, SequencePosition INTEGER NOT NULL DEFAULT 1, ") +
        content + status.arg(QStringLiteral("SendingOK")) +
        QStringLiteral(", PRIMARY KEY (ID, SequencePosition));"));
}

/// The first column of what a text of SQL gives.
inline QStringList gammuColumn(const QString &file, const QString &sql)
{
    const auto looked = db::Connection::open(file, db::Connection::Mode::ReadOnly, 1000);
    const auto column = looked ? (*looked)->column(sql) : tl::unexpected<db::Error>(looked.error());
    return column ? *column : QStringList(column.error().detail);
}

} // namespace test
