#include "app/customers/group_commands.h"

#include "app/customers/group_effect.h"
#include "app/customers/removed_by_undo.h"
#include "app/customers/tag_length.h"
#include "app/people/name_spelling.h"
#include "db/customers/customer_writer.h"
#include "db/customers/relation_store.h"

#include <map>

using namespace Qt::StringLiterals;

namespace app {

namespace {
using Ids = QList<db::CustomerId>;
}

db::Result<Effect<qint64>> SetStages::apply(db::Session &session, const db::Act &act) const
{
    std::map<db::LifecycleStage, Ids> before;
    Ids changed;
    MK_CHECK(inPieces(ids, telling, [&](const Ids &some) -> db::Result<void> {
        MK_TRY(const auto staged, session.writer().inBulk().setStage(some, stage, act));
        for (const auto &one : staged) {
            before[one.before].append(one.id);
            changed.append(one.id);
        }
        return {};
    }));
    TakeStagesBack inverse{stage, {}};
    for (const auto &[from, those] : before)
        inverse.groups.append({from, those});
    return effectOnGroup(changed, countOf(changed), stepOf(inverse), fieldSubject(CustomerField::Stage));
}

db::Result<Effect<qint64>> TakeStagesBack::apply(db::Session &session, const db::Act &act) const
{
    Ids changed;
    for (const Group &group : groups) {
        MK_TRY(const auto those, changedInPieces(group.ids, {}, [&](const Ids &some) {
                   return session.writer().inBulk().takeStageBack(some, stage, group.before, act);
               }));
        changed.append(those);
    }
    return effectOnGroup(changed, countOf(changed), stepOf(SetStages{changed, stage}),
                         fieldSubject(CustomerField::Stage));
}

db::Result<Effect<qint64>> TagCustomers::apply(db::Session &session, const db::Act &) const
{
    const QString name = cleanName(tag);
    if (name.isEmpty())
        return db::failure(db::ErrorKind::InvalidInput, u"a tag without a word"_s);
    if (name.size() > kLongestTag && !isBack.value_or(false))
        return tl::unexpected(db::Error{db::ErrorKind::InvalidInput,
                                        u"a tag has at most %1 characters, and this one %2"_s.arg(
                                            QString::number(kLongestTag), QString::number(name.size())),
                                        kTagTooLong.toString()});
    MK_TRY(const auto changed, changedInPieces(ids, telling, [&](const Ids &some) {
               return session.writer().inBulk().addTag(some, name);
           }));
    return effectOnGroup(changed, aboutWord(name, changed), stepOf(UntagCustomers{changed, name}),
                         fieldSubject(CustomerField::Tags));
}

db::Result<Effect<qint64>> UntagCustomers::apply(db::Session &session, const db::Act &) const
{
    const auto without = [&](const QString &name) {
        return changedInPieces(
            ids, telling, [&](const Ids &some) { return session.writer().inBulk().removeTag(some, name); });
    };
    QString name = tag; // an older edition may have stored it so
    MK_TRY(auto changed, without(name));
    if (const QString clean = cleanName(tag); changed.isEmpty() && clean != tag) {
        name = clean;
        MK_TRY(changed, without(name));
    }
    return effectOnGroup(changed, aboutWord(name, changed),
                         stepOf(TagCustomers{.ids = changed, .tag = name, .isBack = true}),
                         fieldSubject(CustomerField::Tags));
}

db::Result<Effect<qint64>> DeleteCustomers::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto changed, changedInPieces(ids, telling, [&](const Ids &some) {
               return session.writer().inBulk().remove(some, act);
           }));
    return effectOnGroup(changed, countOf(changed), stepOf(RestoreCustomers{changed}), &deletedSubjectOf);
}

db::Result<Effect<qint64>> RestoreCustomers::apply(db::Session &session, const db::Act &act) const
{
    RestoreReport report;
    MK_TRY(const auto changed, changedInPieces(ids, telling, [&](const Ids &some) -> db::Result<Ids> {
               MK_TRY(const auto removed, session.imports().removedOf(some));
               Ids others = some;
               for (const db::RemovedByUndo &one : removed)
                   others.removeOne(one.customer);
               report.left += removed;
               return session.writer().inBulk().restore(others, act);
           }));
    for (const db::CustomerId id : changed)
        MK_CHECK(session.relations().refuseReferralCircles(id));
    if (changed.isEmpty() && !report.left.isEmpty())
        return tl::unexpected(removedByUndo(report.left.constFirst()));
    auto effect =
        effectOnGroup(changed, countOf(changed), stepOf(DeleteCustomers{changed}), &deletedSubjectOf);
    report.restored = effect.value;
    if (!report.left.isEmpty())
        effect.trace.details = detailsOf(report);
    return effect;
}

} // namespace app
