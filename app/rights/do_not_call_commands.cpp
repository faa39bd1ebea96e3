#include "app/rights/do_not_call_commands.h"

#include "app/exchange/record_source.h"
#include "app/rights/number_reader.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kNumbersAtOnce = 1'000; // between two looks at whether it shall go on

QString listSubject(db::DoNotCallListId id)
{
    return u"do-not-call/%1"_s.arg(id.value);
}

} // namespace

db::Result<Effect<DoNotCallReport>> ImportDoNotCall::apply(db::Session &session, const db::Act &act) const
{
    if (!source)
        return db::failure(db::ErrorKind::Internal, u"no list to read"_s);
    SwitchDoNotCallLists inverse{file, {}, {}};
    if (replaces) {
        MK_TRY(const auto lists, session.doNotCall().lists());
        for (const db::DoNotCallList &list : lists) {
            MK_CHECK(session.doNotCall().remove(list.id, act));
            inverse.restore.append(list.id);
        }
    }
    NumberReader reader(*source);
    qint64 taken = 0;
    const auto next = [&](QString &number) -> db::Result<bool> {
        if (taken++ % kNumbersAtOnce == 0 && !progress(source->bytesRead(), source->size()))
            return db::failure(db::ErrorKind::Cancelled, u"stopped after %1 numbers"_s.arg(taken - 1));
        return reader.next(number);
    };
    MK_TRY(const auto added, session.doNotCall().add(file, act, next));
    if (added.value.numbers == 0)
        return db::failure(db::ErrorKind::InvalidInput, u"no telephone number is in it"_s);
    inverse.remove = {added.value.id};
    Trace trace{added.changes, file, {listSubject(added.value.id)}, stepOf(inverse)};
    for (const db::DoNotCallListId id : std::as_const(inverse.restore))
        trace.subjects.append(listSubject(id));
    return Effect<DoNotCallReport>{
        {added.value, inverse.restore.size(), reader.unread(), reader.unreadPlaces()}, std::move(trace)};
}

db::Result<Effect<Nothing>> SwitchDoNotCallLists::apply(db::Session &session, const db::Act &act) const
{
    Trace trace{{}, file, {}, stepOf(SwitchDoNotCallLists{file, restore, remove})};
    for (const db::DoNotCallListId id : remove) {
        MK_TRY(trace.changes, session.doNotCall().remove(id, act));
        trace.subjects.append(listSubject(id));
    }
    for (const db::DoNotCallListId id : restore) {
        MK_TRY(trace.changes, session.doNotCall().restore(id));
        trace.subjects.append(listSubject(id));
    }
    return Effect<Nothing>{{}, std::move(trace)};
}

} // namespace app
