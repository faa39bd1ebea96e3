#include "ui/duplicates/duplicate_words.h"

#include "app/customers/joined_notes.h"
#include "ui/language/word_labels.h"
#include "ui/language/word_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr Word<app::SameBy> kSameBy[] = {
    {app::SameBy::Phone, QT_TRANSLATE_NOOP3("ui::DuplicateWords", "Same phone number", "why two are one")},
    {app::SameBy::Email, QT_TRANSLATE_NOOP3("ui::DuplicateWords", "Same e-mail", "why two are one")},
    {app::SameBy::NameAndBirthday,
     QT_TRANSLATE_NOOP3("ui::DuplicateWords", "Same name and birthday", "why two are one")},
};

constexpr Word<app::MergeDifference> kDifferences[] = {
    {app::MergeDifference::Kind,
     QT_TRANSLATE_NOOP3("ui::DuplicateWords", "person or company", "what differs")},
    {app::MergeDifference::Gender, QT_TRANSLATE_NOOP3("ui::DuplicateWords", "gender", "what differs")},
    {app::MergeDifference::Birthday, QT_TRANSLATE_NOOP3("ui::DuplicateWords", "birthday", "what differs")},
    {app::MergeDifference::Phone, QT_TRANSLATE_NOOP3("ui::DuplicateWords", "phone number", "what differs")},
    {app::MergeDifference::Email, QT_TRANSLATE_NOOP3("ui::DuplicateWords", "e-mail", "what differs")},
};

bool hasPoint(const db::Customer &customer, const db::ContactPoint &wanted)
{
    return std::ranges::any_of(customer.contactPoints, [&wanted](const db::ContactPoint &point) {
        return point.kind == wanted.kind && point.normalized == wanted.normalized;
    });
}

/// Those the one that is kept does not have yet.
int newPoints(const db::Customer &kept, const db::Customer &other)
{
    return static_cast<int>(std::ranges::count_if(
        other.contactPoints, [&kept](const db::ContactPoint &point) { return !hasPoint(kept, point); }));
}

int newTags(const db::Customer &kept, const db::Customer &other)
{
    return static_cast<int>(
        std::ranges::count_if(other.tags, [&kept](const QString &tag) { return !kept.tags.contains(tag); }));
}

bool hasNewNote(const db::Customer &kept, const db::Customer &other)
{
    return app::joinedNotes(kept.note, other.note) != kept.note;
}

} // namespace

QString DuplicateWords::reasons(const QList<app::SameBy> &because)
{
    if (because.isEmpty())
        return tr("Chosen in the list of customers", "why two are shown as one");
    QStringList words;
    for (const app::SameBy reason : because)
        words.append(wordIn(kSameBy, "ui::DuplicateWords", reason));
    return words.join(u" · "_s);
}

QString DuplicateWords::names(const QStringList &names)
{
    return names.join(u", "_s);
}

QString DuplicateWords::count(qsizetype shown, qsizetype total)
{
    const QString all = tr("%n group(s) of customers who may be the same", nullptr, static_cast<int>(total));
    return shown == total ? all : tr("%1; the first %n are shown", nullptr, static_cast<int>(shown)).arg(all);
}

QString DuplicateWords::contacts(const db::Customer &customer)
{
    QStringList lines;
    if (!customer.code.isEmpty())
        lines.append(customer.code);
    for (const db::ContactPoint &point : customer.contactPoints)
        lines.append(point.normalized.startsWith(u'+') ? phoneText(point.normalized) : point.value);
    return lines.join(u'\n');
}

QString DuplicateWords::merged(const app::MergeEntry &kept, const QList<app::MergeEntry> &others)
{
    QStringList gone;
    for (const app::MergeEntry &other : others)
        gone.append(other.customer.fullName);
    return tr("Will be merged into %1: %2.", "%1: a customer, %2: the names of others")
        .arg(kept.customer.fullName, names(gone));
}

QString DuplicateWords::warning(const QList<app::MergeDifference> &differences)
{
    QStringList words;
    for (const app::MergeDifference difference : differences)
        words.append(wordIn(kDifferences, "ui::DuplicateWords", difference));
    return words.isEmpty()
               ? QString()
               : tr("Perhaps different people. Not the same: %1.", "%1: a list, as gender, birthday")
                     .arg(words.join(u", "_s));
}

QString DuplicateWords::joined(const app::MergeEntry &kept, const QList<app::MergeEntry> &others)
{
    int points = 0;
    int tags = 0;
    int notes = 0;
    qint64 contacts = 0;
    qint64 messages = 0;
    for (const app::MergeEntry &other : others) {
        points += newPoints(kept.customer, other.customer);
        tags += newTags(kept.customer, other.customer);
        notes += hasNewNote(kept.customer, other.customer) ? 1 : 0;
        contacts += other.interactions;
        messages += other.messages;
    }
    QStringList parts;
    if (points > 0)
        parts.append(tr("%n phone number(s) or address(es)", "goes over in a merge", points));
    if (tags > 0)
        parts.append(tr("%n tag(s)", "goes over in a merge", tags));
    if (notes > 0)
        parts.append(tr("%n note(s)", "goes over in a merge", notes));
    if (contacts > 0)
        parts.append(tr("%n contact(s)", "goes over in a merge", static_cast<int>(contacts)));
    if (messages > 0)
        parts.append(tr("%n greeting(s)", "goes over in a merge", static_cast<int>(messages)));
    const QString what = parts.isEmpty()
                             ? tr("Nothing more goes to %1.").arg(kept.customer.fullName)
                             : tr("To %1 also go: %2.", "%1: a customer, %2: a list of what is joined")
                                   .arg(kept.customer.fullName, parts.join(u", "_s));
    QStringList sentences{what, tr("If one of them has refused messages, the refusal stands.")};
    const QStringList through = app::circlesOfReferrals(QList<app::MergeEntry>{kept} + others);
    if (!through.isEmpty())
        sentences.append(tr("A referral is left out: through %1 they would have been referred by themselves.",
                            "%1: the names of other customers")
                             .arg(names(through)));
    return sentences.join(u' ');
}

QString DuplicateWords::mergedInto(const app::MergedCustomer &merged)
{
    QStringList leftOut;
    for (const app::LeftOutReferral &referral : merged.leftOut)
        leftOut.append(tr("%1 was referred by %2", "customers; in a list of what a merge has left out")
                           .arg(referral.customer, referral.referrer));
    const QString &name = merged.customer.fullName;
    return leftOut.isEmpty() ? tr("Merged into %1", "a customer").arg(name)
                             : tr("Merged into %1. Left out, as it would close a circle: %2",
                                  "%1: a customer, %2: a list of who was referred by whom")
                                   .arg(name, leftOut.join(u", "_s));
}

} // namespace ui
