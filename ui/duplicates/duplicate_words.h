#pragma once

#include "app/customers/merge_customers.h"
#include "app/customers/merge_difference.h"
#include "app/customers/merge_review.h"

#include <QCoreApplication>

namespace ui {

/// What the review of duplicates says, in the language in use.
class DuplicateWords final
{
    Q_DECLARE_TR_FUNCTIONS(ui::DuplicateWords)
public:
    /// "Same phone number, same e-mail".
    static QString reasons(const QList<app::SameBy> &because);
    /// "Nguyễn Thị An, Chị An".
    static QString names(const QStringList &names);
    /// "12 groups of customers who may be the same", and how many of them the list shows.
    static QString count(qsizetype shown, qsizetype total);
    /// What tells one entry from another: code, phone numbers and addresses, one a line.
    static QString contacts(const db::Customer &customer);
    /// "Will be merged into Nguyễn Thị An: Chị An, An."
    static QString merged(const app::MergeEntry &kept, const QList<app::MergeEntry> &others);
    /// What speaks against their being one person, in a sentence; empty where nothing does.
    static QString warning(const QList<app::MergeDifference> &differences);
    /// What goes from the others to the one that is kept, and what does not, in a sentence or two.
    static QString joined(const app::MergeEntry &kept, const QList<app::MergeEntry> &others);
    /// "Merged into Nguyễn Thị An", and what was left out.
    static QString mergedInto(const app::MergedCustomer &merged);
};

} // namespace ui
