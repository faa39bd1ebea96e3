#include "app/import/row_draft.h"

#include "app/core/cut_text.h"
#include "app/exchange/csv_writer.h"
#include "app/import/cell_text.h"
#include "app/people/name_spelling.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

// For the note of a list without headings of its own: whoever reads it is the shop's.
QString noteWordOf(ImportField field)
{
    switch (field) {
    case ImportField::FullName:
    case ImportField::GivenName:
        return u"Tên"_s;
    case ImportField::Company:
        return u"Công ty"_s;
    case ImportField::Address:
        return u"Địa chỉ khác"_s;
    case ImportField::Honorific:
        return u"Danh xưng"_s;
    case ImportField::LunarBirthday:
        return u"Sinh nhật âm lịch"_s;
    default:
        return keyOf(field);
    }
}

} // namespace

void RowDraft::note(qsizetype column, const QString &value, const QString &code, const QString &reason)
{
    row.problems.append(
        {columns.headers.value(column), cutTo(value, kShownOfValue), code, reason, false, column});
}

void RowDraft::refuse(const QString &value, const QString &code, const QString &reason)
{
    row.problems.append({QString(), cutTo(value, kShownOfValue), code, reason, true});
    row.rejected = true;
}

void RowDraft::leaveEmpty(qsizetype column, const QString &value, const QString &code, const QString &reason,
                          const QString &cause)
{
    row.problems.append(
        {columns.headers.value(column), cutTo(value, kShownOfValue), code, reason, false, column, cause});
    unset(columns.fields.value(column));
}

QString RowDraft::cellOf(ImportField field) const
{
    if (!row.gave(field))
        return {};
    return asWritten(columns.columnOf(field)).trimmed();
}

QString RowDraft::asWritten(qsizetype column) const
{
    const QString cell = fields.value(column);
    return columns.declared ? cell : unguardCell(cell);
}

void RowDraft::keep(qsizetype column, const QString &text)
{
    if (!text.isEmpty())
        kept.append((columns.declared ? noteWordOf(columns.fields.value(column)) : labelOf(column)) +
                    u": "_s + text);
}

QString RowDraft::cut(qsizetype column, const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    row.problems.append({columns.headers.value(column), cutTo(text, kShownOfValue), u"too-long"_s,
                         u"cut after %1 characters"_s.arg(most), false, column});
    return cutTo(text, most);
}

// Cleaning may make what is absurd a little longer again.
QString RowDraft::cutName(qsizetype column, const QString &cell, qsizetype most)
{
    return cutTo(cleanName(cut(column, cell, most)), most);
}

} // namespace app
