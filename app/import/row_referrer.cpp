#include "app/import/cell_text.h"
#include "app/import/other_person.h"
#include "app/import/row_draft.h"
#include "app/people/listed_name.h"

#include <algorithm>

namespace app {

namespace {

/// A code or a phone: the shop finds the customer by it, whichever it is.
bool isReferrerReference(const QString &cell)
{
    return std::any_of(cell.begin(), cell.end(), [](QChar c) { return c.isDigit(); });
}

void takeReferrerReference(RowDraft &draft, const QString &reference, bool isCode)
{
    if (draft.hasReferrerCode || (!isCode && !draft.referrer.reference.isEmpty()))
        return;
    draft.referrer.reference = reference;
    draft.hasReferrerCode = isCode;
}

} // namespace

// "Trần Lan", "0912 345 678", "KH7", "Trần Lan [KH7]", "Trần Lan (0912 345 678)".
void takeReferrer(RowDraft &draft, qsizetype column, const QString &cell)
{
    const QString text = draft.cut(column, cell, kLongestWords);
    draft.referrer.words.append(draft.lineOf(column, text.simplified()));
    if (namesCode(draft.labelOf(column)))
        return takeReferrerReference(draft, text, true);
    const qsizetype open = text.lastIndexOf(text.endsWith(u']') ? u'[' : u'(');
    const bool bracketed = open > 0 && (text.endsWith(u']') || text.endsWith(u')'));
    const QString inside = bracketed ? text.mid(open + 1).chopped(1).trimmed() : QString();
    if (isReferrerReference(inside)) {
        draft.referrer.name = draft.cutName(column, text.left(open), kLongestName);
        takeReferrerReference(draft, inside, false);
    } else if (isReferrerReference(text)) {
        takeReferrerReference(draft, text, false);
    } else {
        draft.referrer.name = draft.cutName(column, text, kLongestName);
    }
}

void settleReferrer(RowDraft &draft)
{
    ListedRelation &referrer = draft.referrer;
    if (referrer.name.isEmpty() && referrer.reference.isEmpty())
        return;
    if (!referrer.name.isEmpty())
        referrer.name = readListedName(referrer.name).name; // "chị Lan" is Lan
    if (referrer.reference.isEmpty())                       // by the name alone the shop knows no one
        draft.kept += referrer.words;
    if (!draft.row.relations.contains(referrer))
        draft.row.relations.append(referrer);
}

} // namespace app
