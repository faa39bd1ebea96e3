#pragma once

#include "app/core/command.h"

#include <QList>

/// What is done to many customers at once: one command, one transaction, one row of the journal, and one way
/// back. Each answers how many it changed; who was as asked already, or is deleted, is left out and not
/// counted. `telling` hears how far the work is, in customers, and stops it: then everything is as before. It
/// is not written down.
namespace app {

struct SetStages
{
    static constexpr QStringView kName = u"customers.set-stage";

    QList<db::CustomerId> ids;
    db::LifecycleStage stage = db::LifecycleStage::Awareness;
    Progress telling = {};
    static constexpr std::tuple kArguments{Argument{"ids", &SetStages::ids},
                                           Argument{"stage", &SetStages::stage}};

    [[nodiscard]] db::Result<Effect<qint64>> apply(db::Session &session, const db::Act &act) const;
};

/// Those still on `stage` go back to where they came from, as if they had never left.
struct TakeStagesBack
{
    static constexpr QStringView kName = u"customers.take-stage-back";

    struct Group
    {
        db::LifecycleStage before = db::LifecycleStage::Awareness;
        QList<db::CustomerId> ids;
        static constexpr std::tuple kArguments{Argument{"before", &Group::before},
                                               Argument{"ids", &Group::ids}};
    };
    db::LifecycleStage stage = db::LifecycleStage::Awareness;
    QList<Group> groups;
    static constexpr std::tuple kArguments{Argument{"stage", &TakeStagesBack::stage},
                                           Argument{"groups", &TakeStagesBack::groups}};

    [[nodiscard]] db::Result<Effect<qint64>> apply(db::Session &session, const db::Act &act) const;
};

/// A tag as it is stored: without blanks around it. InvalidInput for an empty one, and, with the reason
/// kTagTooLong, for one of more than kLongestTag characters.
struct TagCustomers
{
    static constexpr QStringView kName = u"customers.tag";

    QList<db::CustomerId> ids;
    QString tag;
    Progress telling = {};
    std::optional<bool> isBack = {}; ///< they had it: an older edition may have stored a longer one
    static constexpr std::tuple kArguments{Argument{"ids", &TagCustomers::ids},
                                           Argument{"tag", &TagCustomers::tag},
                                           Argument{"isBack", &TagCustomers::isBack}};

    [[nodiscard]] db::Result<Effect<qint64>> apply(db::Session &session, const db::Act &act) const;
};

struct UntagCustomers
{
    static constexpr QStringView kName = u"customers.untag";

    QList<db::CustomerId> ids;
    QString tag;
    Progress telling = {};
    static constexpr std::tuple kArguments{Argument{"ids", &UntagCustomers::ids},
                                           Argument{"tag", &UntagCustomers::tag}};

    [[nodiscard]] db::Result<Effect<qint64>> apply(db::Session &session, const db::Act &act) const;
};

/// Soft: not found until restored.
struct DeleteCustomers
{
    static constexpr QStringView kName = u"customers.delete";

    QList<db::CustomerId> ids;
    Progress telling = {};
    static constexpr std::tuple kArguments{Argument{"ids", &DeleteCustomers::ids}};

    [[nodiscard]] db::Result<Effect<qint64>> apply(db::Session &session, const db::Act &act) const;
};

/// Who is in the bin because the import that made them was undone stays there, and the details of its trace
/// name them, see RestoreReport; Conflict where all do.
struct RestoreCustomers
{
    static constexpr QStringView kName = u"customers.restore";

    QList<db::CustomerId> ids;
    Progress telling = {};
    static constexpr std::tuple kArguments{Argument{"ids", &RestoreCustomers::ids}};

    [[nodiscard]] db::Result<Effect<qint64>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app
