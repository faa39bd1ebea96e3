#include "app/customers/contact_draft.h"

#include "app/people/contact_text.h"
#include "app/people/email_address.h"
#include "app/people/phone.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// How long numbers are differs from country to country: there is no better advice than to check the digits.
QString problemOf(const PhoneNumber &number)
{
    const bool abroad =
        number.kind == "foreign"_L1 && (number.problem == "too-short"_L1 || number.problem == "too-long"_L1);
    return abroad ? u"unknown-number"_s : number.problem;
}

/// Why this row cannot be stored; nothing when it can, or is blank.
std::optional<DraftFinding> findingOf(const ContactDraft &draft, qsizetype row)
{
    if (draft.text.trimmed().isEmpty())
        return std::nullopt;
    if (draft.kind == db::ContactKind::Phone) {
        const PhoneNumber number = parsePhone(draft.text);
        if (!number.problem.isEmpty())
            return DraftFinding{CustomerField::Contacts, DraftCode::PhoneUnreadable, problemOf(number), row,
                                true};
        if (!number.others.isEmpty())
            return DraftFinding{CustomerField::Contacts, DraftCode::SeveralPhones, {}, row, true};
    }
    if (draft.kind == db::ContactKind::Email && !normalizedEmail(draft.text))
        return DraftFinding{CustomerField::Contacts, DraftCode::EmailUnreadable, {}, row, true};
    return std::nullopt;
}

/// Each kind has one that goes first.
void putPrimaryFirst(QList<db::ContactPoint> &points)
{
    for (qsizetype i = 0; i < points.size(); ++i) {
        const db::ContactKind kind = points.at(i).kind;
        const auto first = [kind](const db::ContactPoint &p) { return p.kind == kind && p.primary; };
        const auto chosen = std::find_if(points.begin(), points.end(), first);
        if (chosen == points.end())
            points[i].primary = true;
        else if (points.at(i).primary && chosen != points.begin() + i)
            points[i].primary = false;
    }
    std::stable_sort(points.begin(), points.end(), [](const db::ContactPoint &a, const db::ContactPoint &b) {
        return a.primary > b.primary;
    });
}

} // namespace

std::optional<db::ContactPoint> contactOf(const ContactDraft &draft)
{
    if (draft.text.trimmed().isEmpty() || findingOf(draft, 0))
        return std::nullopt;
    const ContactReading reading = draft.kind == db::ContactKind::Phone ? readPhoneCell(draft.text)
                                   : draft.kind == db::ContactKind::Email
                                       ? readEmailCell(draft.text)
                                       : readHandleCell(draft.kind, draft.text);
    if (!reading.problem.isEmpty() || reading.points.isEmpty())
        return std::nullopt;
    db::ContactPoint point = reading.points.first();
    point.primary = draft.primary;
    return point;
}

QList<db::ContactPoint> readContactDrafts(const QList<ContactDraft> &drafts,
                                          const QList<db::ContactPoint> &stored,
                                          QList<DraftFinding> &findings)
{
    QList<db::ContactPoint> points;
    for (qsizetype row = 0; row < drafts.size(); ++row) {
        const ContactDraft &typed = drafts.at(row);
        // What is stored stays good as it is, however it once got there.
        const auto untouched =
            std::find_if(stored.cbegin(), stored.cend(), [&typed](const db::ContactPoint &p) {
                return p.kind == typed.kind && p.value == typed.text;
            });
        std::optional<db::ContactPoint> point;
        if (untouched != stored.cend()) {
            point = *untouched;
            point->primary = typed.primary;
        } else {
            if (const auto finding = findingOf(typed, row))
                findings.append(*finding);
            point = contactOf(typed);
        }
        if (!point)
            continue;
        const auto same = [&point](const db::ContactPoint &other) {
            return other.kind == point->kind && other.normalized == point->normalized;
        };
        if (std::any_of(points.cbegin(), points.cend(), same)) {
            findings.append({CustomerField::Contacts, DraftCode::SameContactTwice, {}, row, true});
            continue;
        }
        const auto known = std::find_if(stored.cbegin(), stored.cend(), same);
        if (known != stored.cend()) {
            point->id = known->id;
            point->customer = known->customer;
        }
        points.append(*point);
    }
    putPrimaryFirst(points);
    return points;
}

} // namespace app
