#pragma once

#include "app/import/import_columns.h"
#include "db/customers/customer.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <bitset>

namespace app {

/// What is wrong with one cell, for the rejects file.
struct CellProblem
{
    QString column; ///< the header; empty for the row as a whole
    QString value;
    QString code;   ///< bad-phone, bad-email, bad-date, ... see readImportRow
    QString reason; ///< technical English
    bool fatal = true;
};

/// One record of an import file as a customer.
struct ImportRow
{
    db::Customer customer;
    std::bitset<static_cast<std::size_t>(kImportFieldCount)> given; ///< fields with a cell that was not empty
    QList<CellProblem> problems;
    bool rejected = false; ///< a problem is fatal; the customer must not be stored
    bool empty = false;    ///< every cell is blank: nothing to store and nothing to report

    bool gave(ImportField field) const { return given.test(static_cast<std::size_t>(field)); }
};

/// Reads one record. The rule: nothing is half done or silently lost, so any cell that cannot be read
/// rejects the row, to be mended and imported again. An empty cell says nothing. An address is kept as a line
/// of the note; beside a solar birthday a lunar one too. A formula guard (') written by our export is taken
/// off. Codes: too-many-fields, no-name-no-contact, bad-phone (reason holds parsePhone's), bad-email,
/// bad-gender, bad-stage, bad-calendar, bad-kind, bad-date, bad-birth-year, birth-year-conflict. Without a
/// name but with a contact the row is taken and fullName stays empty.
ImportRow readImportRow(const ColumnMap &columns, const QStringList &fields, QDate today);

} // namespace app
