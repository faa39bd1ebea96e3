#include "app/import/row_draft.h"

#include "app/import/cell_text.h"
#include "app/import/listed_date.h"
#include "app/people/date_text.h"
#include "app/people/kind_words.h"
#include "app/people/listed_name.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

// What is no kind says how the shop groups its customers: "Buôn", "Đại lý", "VIP".
void takeKind(RowDraft &draft, qsizetype column, const QString &cell)
{
    if (const auto kind = customerKindOf(cell)) {
        draft.row.customer.kind = *kind;
        return;
    }
    const bool word = cell.size() <= kLongestTag &&
                      std::any_of(cell.begin(), cell.end(), [](QChar c) { return c.isLetter(); });
    if (!word)
        return draft.leaveEmpty(column, cell, u"bad-kind"_s, u"write person or company"_s);
    draft.unset(ImportField::Kind);
    takeTags(draft, column, cell);
}

void takeTags(RowDraft &draft, qsizetype column, const QString &cell)
{
    const CellTags read = tagsOf(cell);
    QStringList &tags = draft.row.customer.tags;
    for (const QString &tag : read.tags) {
        if (tags.size() < kMostTags && !tags.contains(tag, Qt::CaseInsensitive))
            tags.append(tag);
    }
    if (read.cut)
        draft.note(column, cell, u"too-many-tags"_s,
                   u"at most %1 tags of %2 characters are kept"_s.arg(kMostTags).arg(kLongestTag));
}

void takeSince(RowDraft &draft, qsizetype column, const QString &cell)
{
    const DateOrder order = draft.columns.orderOf(column);
    const ListedDate listed = listedDateOf(cell, order, TimeOfDay::Any);
    if (listed.nothing) {
        draft.unset(ImportField::Since);
        return;
    }
    if (const auto date = dateOf(listed.text, order))
        draft.row.customer.since = *date;
    else
        draft.leaveEmpty(column, cell, u"bad-date"_s, u"not a day in 1900..2100; write day/month/year"_s);
}

// "Ms." says the gender and must not stand in a Vietnamese greeting; what is a job is none.
void takeHonorific(RowDraft &draft, qsizetype column, const QString &cell)
{
    const QString text = draft.cutName(column, cell, kLongestWords);
    const ListedHonorific read = readHonorificCell(text);
    db::Customer &customer = draft.row.customer;
    const QString heading = foldHeader(draft.labelOf(column));
    const bool mayBeJob = heading == u"title" || heading == u"prefix" || heading == u"name prefix" ||
                          (draft.columns.declared && !draft.columns.namesAsWritten);
    if (read.known ? read.honorific.isEmpty() : mayBeJob)
        draft.unset(ImportField::Honorific);
    if (read.known) {
        customer.honorific = read.honorific;
        if (!customer.gender && read.gender &&
            draft.fields.value(draft.columns.columnOf(ImportField::Gender)).trimmed().isEmpty())
            customer.gender = read.gender;
    } else if (!mayBeJob) {
        customer.honorific = text;
    } else if (draft.columns.columnOf(ImportField::Occupation) < 0) {
        customer.occupation = text;
        draft.give(ImportField::Occupation);
    } else {
        draft.keep(column, text);
    }
}

} // namespace app
