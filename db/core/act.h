#pragma once

#include <QDate>
#include <QString>

namespace db {

/// When and by whom something is done; every write that leaves a trace is told.
struct Act
{
    qint64 ms = 0;      ///< UTC epoch milliseconds
    QDate day;          ///< the shop's day at that instant
    QString agent = {}; ///< who works at this desk; empty where it is not known
};

} // namespace db
