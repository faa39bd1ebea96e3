#pragma once

#include "app/core/command.h"
#include "app/customers/left_out_referral.h"
#include "app/customers/merge_record.h"

namespace app {

/// What became of a merge.
struct MergedCustomer
{
    db::Customer customer; ///< as stored
    QList<LeftOutReferral> leftOut;
};

/// Several entries of one person become one. What hangs on the others goes to the one that is kept: contact
/// points, tags, contacts, consents, sent greetings, the history of the stage, relations and the picture, but
/// for a referral that would close a circle. The stricter consent wins, no occasion is greeted twice, and no
/// figure changes. The others are deleted and know into whom they were merged. What an import has done to
/// them stays noted with them.
struct MergeCustomers
{
    static constexpr QStringView kName = u"customers.merge";

    db::CustomerId keep;
    QList<db::CustomerId> others;
    QList<MergeChoice> choices = {}; ///< of a field that is not named: usualSource

    QJsonObject toJson() const;
    static db::Result<MergeCustomers> fromJson(const QJsonObject &json);
    /// NotFound for one who is deleted; InvalidInput for one merged into themselves.
    [[nodiscard]] db::Result<Effect<MergedCustomer>> apply(db::Session &session, const db::Act &act) const;
};

/// Takes a merge back: every entry is as it was, and what came since stays with the one that was kept, but
/// for greetings of a day that is another's alone: they go to that other. What was refused since is refused
/// by all of them, and a restriction that was asked for since and still stands is in the register for each.
/// Conflict where a field is no longer as the merge left it.
struct SplitCustomers
{
    static constexpr QStringView kName = u"customers.split";

    MergeRecord record;

    QJsonObject toJson() const;
    static db::Result<SplitCustomers> fromJson(const QJsonObject &json);
    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// Conflict, naming the customer who was kept, for one who was merged into another: only Undo of the merge
/// brings them back.
[[nodiscard]] db::Result<void> refuseMerged(db::Session &session, db::CustomerId id);

} // namespace app
