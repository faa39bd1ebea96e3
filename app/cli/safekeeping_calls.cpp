#include "app/cli/check_calls.h"
#include "app/cli/documents.h"
#include "app/cli/error_text.h"
#include "app/cli/text_table.h"
#include "app/cli/values.h"
#include "app/core/counted.h"
#include "app/safekeeping/daily_backup.h"
#include "app/safekeeping/rescue.h"
#include "app/safekeeping/restore.h"
#include "app/start/sample_shop.h"
#include "app/start/setting_commands.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Before a copy: in words it is news, and no part of the answer.
void sayRepaired(CliContext &context, const QStringList &repaired)
{
    for (const QString &line : saidOf(repaired))
        context.say(line);
}

/// The copy of the day, in the shop's folder of backups.
Outcome runDailyBackup(CliContext &context)
{
    MK_TRY(const auto session, context.session(DbUse::Copy));
    MK_TRY(const auto made,
           context.tried(backUpDaily(*session, context.clock(), context.beginLongWork(u"copying"_s))));
    MK_TRY(const auto folder, context.tried(backupFolder(*session)));
    const QStringList repaired = made ? made->repaired : QStringList();
    sayRepaired(context, repaired);
    if (made && made->failed)
        return context.failed(*made->failed);
    if (made && !session->isReadOnly())
        MK_CHECK(context.tried(noteBackup(*session, *made)));
    const QString file = made ? made->file : QString();
    return context.answer({{u"file"_s, textOrNull(file)},
                           {u"folder"_s, folder},
                           {u"repaired"_s, QJsonArray::fromStringList(repaired)}},
                          made ? u"Copied to %1, read again and found sound."_s.arg(file)
                               : u"There is a copy of today in %1 already."_s.arg(folder));
}

Outcome runBackup(CliContext &context, const Arguments &arguments)
{
    const QString file = arguments.word(0);
    if (file.isEmpty())
        return runDailyBackup(context);
    MK_CHECK(mayWrite(context, u"FILE"_s, file));
    MK_TRY(const auto session, context.session(DbUse::Copy));
    if (QFileInfo::exists(file) && !arguments.has(u"force"_s))
        return workFailed(
            u"%1 is there already; give the copy another name, or say --force to replace it"_s.arg(file));
    const auto copied = backUp(*session, context.clock(), QFileInfo(file).absoluteFilePath(),
                               context.beginLongWork(u"copying"_s));
    const auto failed = [&](const db::Error &error) {
        return isOfTheShop(error.kind) ? context.failed(error) : workFailed(explain(error, file));
    };
    if (!copied)
        return failed(copied.error());
    const BackupRecord &made = copied->value;
    sayRepaired(context, made.repaired);
    if (made.failed)
        return failed(*made.failed);
    const qint64 bytes = QFileInfo(file).size();
    return context.answer(
        {{u"file"_s, file}, {u"bytes"_s, bytes}, {u"repaired"_s, QJsonArray::fromStringList(made.repaired)}},
        u"Copied to %1 (%2 bytes), read again and found sound."_s.arg(file, QString::number(bytes)));
}

/// In the order of db::Contents::Kind.
constexpr const char *kContents[] = {"customers", "contacts", "sent", "consents", "templates", "requests"};
static_assert(std::size(kContents) == db::Contents::KindCount);

Outcome answer(CliContext &context, const RestorePreview &preview)
{
    QJsonObject document{{u"shop"_s, textOrNull(preview.shopName)}};
    TextTable table({u"WHAT"_s, u"BACK"_s, u"GONE"_s, u"OTHER"_s});
    for (std::size_t kind = 0; kind < std::size(kContents); ++kind) {
        const RestoreDifference &one = preview.kinds[kind];
        const QString name = QLatin1StringView(kContents[kind]);
        document.insert(name,
                        QJsonObject{{u"back"_s, one.back}, {u"gone"_s, one.gone}, {u"other"_s, one.other}});
        table.add({name, QString::number(one.back), QString::number(one.gone), QString::number(one.other)});
    }
    const auto when = [&context](qint64 ms) {
        return ms == 0 ? u"never"_s
                       : QDateTime::fromMSecsSinceEpoch(ms, context.clock().zone())
                             .toString(u"yyyy-MM-dd HH:mm"_s);
    };
    return context.answer(document,
                          u"Last changed: the backup %1, the shop %2. Nothing was changed.\n%3"_s.arg(
                              when(preview.backupUntilMs), when(preview.shopUntilMs), table.text()));
}

/// What the backup would still have sent by now may have gone.
void sayDoubted(CliContext &context, qint64 messages)
{
    if (messages > 0)
        context.say(
            u"note: %1 may have gone since the backup, and nothing goes by itself before you have said "
            "what became of them: \"outbox missed\""_s.arg(counted(messages, "message")));
}

/// In the place of a shop that cannot be opened, or is gone.
Outcome runRescue(CliContext &context, const QString &file, const Progress &progress)
{
    const auto rescued = rescue(context.database(), context.clock(), file, progress);
    if (!rescued)
        return workFailed(explainBackup(rescued.error(), file));
    if (rescued->wasWell)
        return workFailed(
            u"nothing was changed: %1 can be opened again, another program has restored it; run the "
            "command once more to see what the backup would change"_s.arg(context.database()));
    const QString damaged = rescued->damaged;
    sayDoubted(context, rescued->doubted);
    return context.answer({{u"damaged"_s, textOrNull(damaged)}, {u"doubted"_s, rescued->doubted}},
                          damaged.isEmpty()
                              ? u"Restored from %1. There was no shop under this name before."_s.arg(file)
                              : u"Restored from %1. The damaged file is kept as %2."_s.arg(file, damaged));
}

Outcome runRestore(CliContext &context, const Arguments &arguments)
{
    MK_CHECK(context.knowsDatabase());
    const QString file = arguments.word(0);
    const bool looks = arguments.has(u"dry-run"_s);
    const QFileInfo shop(context.database());
    if (!looks && (!shop.exists() || (shop.isFile() && shop.size() == 0)))
        return runRescue(context, file, context.beginLongWork(u"reading the backup"_s));
    const auto opened = context.session(looks ? DbUse::Copy : DbUse::Write);
    if (!opened && !looks && context.openError() && isRescuable(context.openError()->kind))
        return runRescue(context, file, context.beginLongWork(u"reading the backup"_s));
    MK_TRY(const auto session, opened);
    const Progress progress = context.beginLongWork(u"reading the backup"_s);
    // Room is short where the shop lies, whichever file was being read.
    const auto failed = [&](const db::Error &error) {
        return error.kind == db::ErrorKind::DiskFull ? context.failed(error)
                                                     : workFailed(explainBackup(error, file));
    };
    if (looks) {
        const auto preview = previewRestore(*session, file, progress);
        return preview ? answer(context, *preview) : Outcome(failed(preview.error()));
    }
    const auto restored = restore(*session, context.clock(), file, progress);
    if (!restored)
        return failed(restored.error());
    const QString kept = restored->value.keptIn;
    sayDoubted(context, restored->value.doubted);
    return context.answer(
        {{u"kept"_s, kept}, {u"doubted"_s, restored->value.doubted}},
        u"Restored from %1. The shop as it was before is in %2; \"restore\" brings it back."_s.arg(file,
                                                                                                   kept));
}

/// The settings with what the call says.
Read<ShopSettings> changed(ShopSettings shop, const Arguments &arguments)
{
    shop.name = arguments.value(u"name"_s).value_or(shop.name).simplified();
    shop.self = arguments.value(u"self"_s).value_or(shop.self).simplified();
    shop.phone = arguments.value(u"phone"_s).value_or(shop.phone).simplified();
    shop.goods = arguments.value(u"goods"_s).value_or(shop.goods).simplified();
    shop.language = arguments.value(u"language"_s).value_or(shop.language);
    if (shop.language != "vi"_L1 && shop.language != "en"_L1)
        return wrongCall(u"--language is vi or en, not \"%1\""_s.arg(shop.language));
    if (const auto region = arguments.value(u"region"_s)) {
        if (*region != "south"_L1 && *region != "north"_L1)
            return wrongCall(u"--region is south or north, not \"%1\""_s.arg(*region));
        shop.region = *region == "north"_L1 ? HonorificRegion::North : HonorificRegion::South;
    }
    for (const QString &word : arguments.values(u"policy"_s)) {
        const auto policy = withWord(shop.birthdays, word);
        if (!policy)
            return notOneOf(u"--policy"_s, word, birthdayPolicyWords());
        shop.birthdays = *policy;
    }
    return shop;
}

Outcome answer(CliContext &context, const ShopSettings &shop)
{
    const QString region = shop.region == HonorificRegion::North ? u"north"_s : u"south"_s;
    const QStringList policies{keyOf(shop.birthdays.leapDay), keyOf(shop.birthdays.shortMonth),
                               keyOf(shop.birthdays.leapMonth)};
    const QString none = u"(not given; texts say \"%1\")"_s.arg(shop.nameIn(shop.language));
    return context.answer(
        {{u"name"_s, shop.name},
         {u"self"_s, shop.self},
         {u"phone"_s, shop.phone},
         {u"goods"_s, shop.goods},
         {u"language"_s, shop.language},
         {u"region"_s, region},
         {u"policies"_s, QJsonArray::fromStringList(policies)}},
        u"name      %1\nself      %2\nphone     %3\ngoods     %4\nlanguage  %5\nregion    %6\npolicies  %7"_s
            .arg(shop.name.isEmpty() ? none : shop.name, shop.self, shop.phone, shop.goods, shop.language,
                 region, policies.join(u", "_s)));
}

Outcome runShop(CliContext &context, const Arguments &arguments)
{
    bool changes = false;
    for (const QString &option :
         {u"name"_s, u"self"_s, u"phone"_s, u"goods"_s, u"language"_s, u"region"_s, u"policy"_s})
        changes = changes || arguments.has(option);
    MK_TRY(const auto session, context.session(changes ? DbUse::Begin : DbUse::Read));
    MK_TRY(const auto present, context.tried(ShopSettings::load(*session)));
    MK_TRY(const auto shop, changed(present, arguments));
    if (changes)
        MK_CHECK(context.tried(*session, ChangeSettings::between(present, shop)));
    return answer(context, shop);
}

constexpr qint64 kMostCustomers = 2'000'000;
constexpr qint64 kMostInteractions = 40'000'000;

Outcome runDemo(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto customers,
           readNumber(arguments, u"customers"_s, 1, kMostCustomers, SampleSize().customers));
    MK_TRY(const auto interactions,
           readNumber(arguments, u"interactions"_s, 0, kMostInteractions, customers * 5));
    MK_TRY(const auto seed, readNumber(arguments, u"seed"_s, 0, std::numeric_limits<qint64>::max(), 1));
    const SampleSize size{static_cast<int>(customers), interactions, static_cast<std::uint64_t>(seed)};
    MK_TRY(const auto session, context.session(DbUse::Begin));
    const auto made =
        makeSampleShop(*session, context.clock(), size, context.beginLongWork(u"inventing a shop"_s));
    if (!made) {
        if (made.error().kind == db::ErrorKind::Cancelled)
            return workFailed(u"stopped; %1 holds nothing of the sample shop"_s.arg(context.database()));
        if (made.error().kind == db::ErrorKind::Conflict)
            return workFailed(u"%1: %2; give --db a new file"_s.arg(context.database(), made.error().detail));
        return context.failed(made.error());
    }
    return context.answer({{u"customers"_s, made->customers},
                           {u"interactions"_s, made->interactions},
                           {u"greetings"_s, made->greetings},
                           {u"seed"_s, seed}},
                          u"A sample shop with %1, %2 and %3 is in %4.\nNone of its people is real."_s.arg(
                              counted(made->customers, "customer"),
                              counted(made->interactions, "interaction"),
                              counted(made->greetings, "greeting"), context.database()));
}

} // namespace

QList<CliCommand> safekeepingCommands()
{
    return {
        {u"backup"_s,
         u"Writes a copy of the database, also while others work on it."_s,
         &runBackup,
         {{u"FILE"_s, u"the copy; it takes this name only when it is whole"_s, Positional::Count::Optional}},
         {{u"force"_s, {}, u"replace a file that is there already"_s}},
         u"Without FILE the copy of the day is made in the shop's folder of backups, if there is none yet; "
         "of the last 7 days, 4 weeks and 12 months one each is kept. A copy is proven as \"check\" does "
         "before it takes its name."_s},
        {u"restore"_s,
         u"Makes the shop what it was in a backup."_s,
         &runRestore,
         {{u"FILE"_s, u"the backup"_s}},
         {{u"dry-run"_s, {}, u"only say what would be back, gone or other than now"_s}},
         u"The backup is proven first and never changed. The shop as it is is kept in its folder of "
         "backups, the last three times. Who has the shop open sees the restored one at once. What may have "
         "gone since the backup is asked about by \"outbox missed\", and nothing goes by itself before. A "
         "shop "
         "too "
         "damaged to be opened is kept beside as NAME-damaged-DAY-TIME.db, and a missing one is made."_s},
        {u"shop"_s,
         u"Shows what the shop decided about itself, or changes it."_s,
         &runShop,
         {},
         {{u"name"_s, u"NAME"_s, u"what texts call the shop"_s},
          {u"self"_s, u"WORD"_s, u"how the shop speaks of itself: \"shop\", \"em\""_s},
          {u"phone"_s, u"PHONE"_s, u"the shop's own number, for texts that name it"_s},
          {u"goods"_s, u"WORDS"_s, u"what it sells, for texts that say so: \"fresh flowers, gifts\""_s},
          {u"language"_s, u"vi/en"_s,
           u"the language of its texts; rules that use starter texts go over to it"_s},
          {u"region"_s, u"south/north"_s, u"decides between cô, chú and bác"_s},
          {u"policy"_s, u"P"_s,
           u"when a birthday is greeted: feb28, mar1, last-day, next-day, regular-month, leap-if-exists"_s,
           false, true}}},
        {u"demo"_s,
         u"Fills an empty database with a believable sample shop, the same for the same seed and day."_s,
         &runDemo,
         {},
         {{u"customers"_s, u"N"_s, u"how many (1000)"_s},
          {u"interactions"_s, u"M"_s, u"how many (five for each customer)"_s},
          {u"seed"_s, u"S"_s, u"any number (1)"_s}},
         u"Refused where there are customers already: invented people do not mix with real ones."_s}};
}

} // namespace app
