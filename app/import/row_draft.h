#pragma once

#include "app/import/import_row.h"

#include <utility>

namespace app {

/// A row while it is being read: what its cells have said so far, and what is wrong with them.
struct RowDraft
{
    static constexpr qsizetype kShownOfValue = 200; ///< characters of a cell in a problem

    const ColumnMap &columns;
    const QStringList &fields; ///< as they stand in the file
    QDate today;
    ListLanguage language; ///< of the words that go into the note
    ImportRow row = {};
    QStringList kept = {}; ///< lines of the note from fields that have no place of their own
    QList<std::pair<qsizetype, QString>> companies = {};              ///< column, name
    ListedRelation referrer = {db::RelationKind::ReferredBy, {}, {}}; ///< as far as cells have named them
    bool hasReferrerCode = false; ///< the reference is a code, which goes before a phone
    bool isOnZalo = false;        ///< a mark says so, and no number
    bool hasBought = false;       ///< a total of their purchases is more than nothing

    /// The row cannot be stored.
    void refuse(const QString &value, const QString &code, const QString &reason);
    /// The cell says nothing that can be stored.
    void leaveEmpty(qsizetype column, const QString &value, const QString &code, const QString &reason,
                    const QString &cause = {});
    /// The cell is stored in part.
    void note(qsizetype column, const QString &value, const QString &code, const QString &reason);
    void give(ImportField field) { row.given.set(static_cast<std::size_t>(field)); }
    void unset(ImportField field) { row.given.reset(static_cast<std::size_t>(field)); }
    /// The cell of the first column with that field, if it has said something.
    QString cellOf(ImportField field) const;
    QString labelOf(qsizetype column) const { return columns.headers.value(column).trimmed(); }
    /// The cell without what keeps a spreadsheet's hands off, and without a quote that is no part of it.
    QString asWritten(qsizetype column) const;
    /// "Heading: text".
    QString lineOf(qsizetype column, const QString &text) const;
    /// A line of the note.
    void keep(qsizetype column, const QString &text);
    /// At most so many characters, with a note where that is less than there were.
    QString cut(qsizetype column, const QString &text, qsizetype most);
    QString cutName(qsizetype column, const QString &cell,
                    qsizetype most); ///< the same, as cleanName gives it
};

/// The birthday of the columns that hold it or parts of it, once every cell was read.
void settleBirthday(RowDraft &draft);

/// The name of the columns that hold it or parts of it, with the honorific and the remarks in it; once every
/// cell was read.
void settleName(RowDraft &draft);

/// A cell of phones, addresses or names in other channels.
void takeContacts(RowDraft &draft, qsizetype column, ImportField field, const QString &cell);
/// The row's phone as the Zalo number where a cell says no more than that they are there; once every cell was
/// read.
void settleZalo(RowDraft &draft);
void takeAddress(RowDraft &draft, qsizetype column, const QString &cell);
/// A cell with a small JPEG in base64.
void takePicture(RowDraft &draft, qsizetype column, const QString &cell);
/// A cell of consents: a refusal is kept, a consent noted only.
void takeConsent(RowDraft &draft, qsizetype column, const QString &cell);
/// A cell of the kind; what is none says how the shop groups its customers, and is a tag.
void takeKind(RowDraft &draft, qsizetype column, const QString &cell);
void takeTags(RowDraft &draft, qsizetype column, const QString &cell);
void takeSince(RowDraft &draft, qsizetype column, const QString &cell);
/// A cell of personal days, a line each.
void takePersonalDays(RowDraft &draft, qsizetype column, const QString &cell);
/// A cell of relations, a line each. Those of an address card that our export did not write go into the note.
void takeRelations(RowDraft &draft, qsizetype column, const QString &cell);
/// A cell about who brought the customer.
void takeReferrer(RowDraft &draft, qsizetype column, const QString &cell);
/// The relation of what those cells say; once every cell was read.
void settleReferrer(RowDraft &draft);
/// A cell with the date of one personal day.
void takeDayOf(RowDraft &draft, qsizetype column, const QString &cell, db::PersonalDayKind kind);
/// A cell of the form of address, or of a title that may be a job.
void takeHonorific(RowDraft &draft, qsizetype column, const QString &cell);
/// A cell of the stage, which some programs use for refusals too.
void takeStage(RowDraft &draft, qsizetype column, const QString &cell);
/// A cell of the money or the number of all purchases so far.
void takePurchases(RowDraft &draft, qsizetype column, const QString &cell);
/// The stage of who has bought by such a total, where no cell says their stage; once every cell was read.
void settleStage(RowDraft &draft);

} // namespace app
