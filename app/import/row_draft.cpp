#include "app/import/row_draft.h"

#include "app/core/cut_text.h"
#include "app/import/cell_text.h"
#include "app/import/lone_quote.h"
#include "app/people/name_spelling.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct NoteWord
{
    ImportField field;
    QStringView vietnamese;
    QStringView english;
};

constexpr NoteWord kNoteWords[] = {
    {ImportField::FullName, u"Tên", u"Name"},
    {ImportField::GivenName, u"Tên", u"Name"},
    {ImportField::Company, u"Công ty", u"Company"},
    {ImportField::Address, u"Địa chỉ khác", u"Another address"},
    {ImportField::Honorific, u"Danh xưng", u"Form of address"},
    {ImportField::LunarBirthday, u"Sinh nhật âm lịch", u"Lunar birthday"},
};

// For the note of a list without headings of its own: whoever reads it is the shop's.
QString noteWordOf(ImportField field, ListLanguage language)
{
    const auto *found = std::ranges::find(kNoteWords, field, &NoteWord::field);
    if (found == std::end(kNoteWords) || language == ListLanguage::Keys)
        return keyOf(field);
    return (language == ListLanguage::Vietnamese ? found->vietnamese : found->english).toString();
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
    row.fate = RowFate::Rejected;
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
    return columns.declared ? fields.value(column) : withoutLoneQuote(columns, fields, column);
}

QString RowDraft::lineOf(qsizetype column, const QString &text) const
{
    return (columns.declared ? noteWordOf(columns.fields.value(column), language) : labelOf(column)) +
           u": "_s + text;
}

void RowDraft::keep(qsizetype column, const QString &text)
{
    if (!text.isEmpty())
        kept.append(lineOf(column, text));
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
