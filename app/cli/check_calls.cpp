#include "app/cli/check_calls.h"

#include "app/cli/cli_context.h"
#include "app/cli/documents.h"
#include "app/safekeeping/shop_repair.h"
#include "db/safekeeping/safekeeping.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

QStringList saidOf(const QStringList &repaired)
{
    return repaired.isEmpty()
               ? QStringList()
               : QStringList(u"Made again from what was entered: %1."_s.arg(repaired.join(u", "_s)));
}

namespace {

Outcome answerSound(CliContext &context)
{
    return context.answer({{u"ok"_s, true}, {u"findings"_s, QJsonArray()}},
                          u"%1 is sound."_s.arg(context.database()));
}

Outcome answerRepaired(CliContext &context, const QStringList &repaired)
{
    const QString sound = repaired.isEmpty() ? u"%1 is sound."_s : u"%1 is sound again."_s;
    return context.answer({{u"ok"_s, true},
                           {u"findings"_s, QJsonArray()},
                           {u"repaired"_s, QJsonArray::fromStringList(repaired)}},
                          (QStringList{sound.arg(context.database())} + saidOf(repaired)).join(u'\n'));
}

/// What was found, and what can be done about it.
Outcome answerFaults(CliContext &context, const QStringList &faults, const QString &remedy)
{
    MK_CHECK(context.answer({{u"ok"_s, false}, {u"findings"_s, QJsonArray::fromStringList(faults)}},
                            faults.join(u'\n')));
    return workFailed(remedy.arg(context.database()));
}

Outcome answerDamage(CliContext &context, const QStringList &faults)
{
    return answerFaults(
        context, faults,
        u"%1 is damaged; \"menkhach-cli --db FILE restore BACKUP\" puts the latest backup in its "
        "place and keeps the damaged file beside"_s);
}

Outcome runRepair(CliContext &context, db::Session &session)
{
    const auto repaired = repairShop(session, context.clock(), context.beginLongWork(u"repairing"_s));
    if (!repaired && repaired.error().kind == db::ErrorKind::Corrupt)
        return answerDamage(context, {repaired.error().detail});
    return repaired ? answerRepaired(context, repaired->value) : Outcome(context.failed(repaired.error()));
}

Outcome runCheck(CliContext &context, const Arguments &arguments)
{
    // A file too broken to be opened or read to its end is an answer too.
    const auto isAnswer = [](const db::Error &error) { return error.kind == db::ErrorKind::Corrupt; };
    const bool repairs = arguments.has(u"repair"_s);
    const auto session = context.session(repairs ? DbUse::Write : DbUse::Copy);
    if (!session && context.openError() && isAnswer(*context.openError()))
        return answerDamage(context, {context.openError()->detail});
    if (!session)
        return tl::unexpected(session.error());
    if (repairs)
        return runRepair(context, **session);
    const auto faults = (*session)->safekeeping().faults();
    if (!faults && isAnswer(faults.error()))
        return answerDamage(context, {faults.error().detail});
    if (!faults)
        return context.failed(faults.error());
    if (faults->isEmpty())
        return answerSound(context);
    return db::areRepairable(*faults)
               ? answerFaults(context, db::textsOf(*faults),
                              u"%1 has faults that can be repaired, and none in what was entered; "
                              "\"menkhach-cli --db FILE check --repair\" does it"_s)
               : answerDamage(context, db::textsOf(*faults));
}

} // namespace

CliCommand checkCommand()
{
    return {
        u"check"_s,
        u"Looks for damage in the database."_s,
        &runCheck,
        {},
        {{u"repair"_s, {}, u"make again what can be: counts, current consents, indexes and triggers"_s}},
        u"The exit code is 1 when something is found that was not repaired. What was entered is only read; "
        u"a repair "
        "is whole, or nothing has changed."_s};
}

} // namespace app
