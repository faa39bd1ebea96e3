#pragma once

#include <QList>
#include <QStringList>

namespace db {

/// What a check found wrong in a file.
struct Fault
{
    enum class Kind
    {
        TrueData, ///< its pages, or what was entered: nothing else in the file says what it was
        Index,    ///< an index that does not agree with its table
        Part,   ///< an index, a trigger or a derived table that is missing, or not as the migrations make it
        Derived ///< a table that does not agree with what it derives from
    };
    Kind kind = Kind::TrueData;
    QString name; ///< of the index or the table, "trigger outbox_counts" of a part; empty for TrueData
    QString text; ///< technical English
};

/// Can all of them be repaired from what is sound? Not where there is none.
bool areRepairable(const QList<Fault> &faults);
QStringList textsOf(const QList<Fault> &faults);
/// In one line.
QString textOf(const QList<Fault> &faults);

} // namespace db
