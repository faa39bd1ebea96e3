#pragma once

#include "app/import/import_columns.h"
#include "app/import/listed_relations.h"
#include "db/customers/customer.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <bitset>

namespace app {

/// What is wrong with one cell, for the person and for the rejects file.
struct CellProblem
{
    QString column;       ///< the header; empty for the row as a whole
    QString value;        ///< its beginning
    QString code;         ///< bad-phone, bad-email, bad-date, ... see readImportRow
    QString reason;       ///< technical English, whole words
    bool fatal = true;    ///< keeps the whole row out; else the cell is left empty and the rest is stored
    qsizetype place = -1; ///< the column's number from 0; -1: the row as a whole
    QString cause =
        {}; ///< of bad-phone and bad-date: what parsePhone or parseBirthday calls it; of bad-picture
};

/// The cell is stored as it stands, or without a quote that is no part of it, and only looks wrong.
bool isKept(const CellProblem &problem);
/// Of a row that is stored: something of it could not be understood, and is not.
bool leavesCellsEmpty(const QList<CellProblem> &problems);

/// The customer does not want to be written to, as a row says. An import never knows of a consent.
struct RowRefusal
{
    QString channel; ///< a channel's key, or "all"
    db::Purpose purpose = db::Purpose::Greeting;
    QString evidence; ///< "Nhận email quảng cáo: Không"
};

/// Who may be the person of a row, by the name and the birthday.
struct AlikeEntry
{
    QString name;    ///< empty: no one is
    qint64 line = 0; ///< of an earlier row of the file, from 1; 0: a customer of the shop

    friend bool operator==(const AlikeEntry &, const AlikeEntry &) = default;
};

/// What becomes of a record before anything of it is stored.
enum class RowFate
{
    Stored,       ///< or at least tried
    Empty,        ///< every cell is blank: nothing to store and nothing to report
    LeftByChoice, ///< the person leaves it out, see ListShape::leftOut
    SumsUp,       ///< no customer: the line sums up the list, see isSumOfList
    Rejected      ///< a problem is fatal; the customer must not be stored
};

/// One record of an import file as a customer.
struct ImportRow
{
    db::Customer customer;
    std::bitset<static_cast<std::size_t>(kImportFieldCount)>
        given;           ///< fields with a cell that said something
    QString writtenName; ///< the whole name as the list has it, when customer.fullName is another
    QList<RowRefusal> refusals;
    QList<ListedRelation> relations;
    bool stageByPurchase = false; ///< the list says only whether they have bought, and so the stage
    bool calledByContact = false; ///< it has no name: the customer goes by the number or the address
    bool consents = false;        ///< a cell says yes to messages, which is never imported
    QByteArray picture;           ///< a small JPEG; empty: none
    QList<CellProblem> problems;
    RowFate fate = RowFate::Stored;
    AlikeEntry alike; ///< of a row that makes a customer, see AlikeEntries

    bool gave(ImportField field) const { return given.test(static_cast<std::size_t>(field)); }
};

/// The channels that a row refuses, each once; "all" where it refuses messages in general.
QStringList refusedChannelsOf(const ImportRow &row);

/// Reads one record. The rule: a cell that cannot be understood is left empty and told; only a row that holds
/// neither a name nor a way to reach anyone, or more cells than there are columns, is rejected. An empty cell
/// says nothing, and neither does one that says so ("N/A", "chưa rõ", "0/0/00"). What has no field of its own
/// (an address, a company, a remark behind the name) is kept as a line of the note. A name is taken apart by
/// readListedName. Codes: too-many-fields and no-name-no-contact (fatal), bad-phone, bad-email, bad-gender,
/// bad-stage, bad-calendar, bad-kind, bad-date, bad-birth-year, birth-year-conflict, bad-consent, bad-zalo,
/// too-long (cut). Without a name but with a contact the row is taken and fullName stays empty. What an
/// address card says goes into the note with words of `language`.
ImportRow readImportRow(const ColumnMap &columns, const QStringList &fields, QDate today,
                        ListLanguage language = ListLanguage::Vietnamese);

} // namespace app
