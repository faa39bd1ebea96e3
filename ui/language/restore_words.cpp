#include "ui/language/restore_words.h"

#include "ui/language/customer_words.h"
#include "ui/language/explain.h"
#include "ui/language/word_table.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::words {

namespace {

constexpr Word<db::Contents::Kind> kKinds[]{
    {db::Contents::Customers, {QT_TRANSLATE_NOOP("ui::RestoreWords", "Customers")}},
    {db::Contents::Interactions, {QT_TRANSLATE_NOOP("ui::RestoreWords", "Contacts made")}},
    {db::Contents::SentMessages, {QT_TRANSLATE_NOOP("ui::RestoreWords", "Sent greetings")}},
    {db::Contents::Consents, {QT_TRANSLATE_NOOP("ui::RestoreWords", "Consents")}},
    {db::Contents::Templates, {QT_TRANSLATE_NOOP("ui::RestoreWords", "Message templates")}},
    {db::Contents::Requests, {QT_TRANSLATE_NOOP("ui::RestoreWords", "Requests about personal data")}}};

// Those that lie with the folder, %1; a line of the notification bar each.
constexpr Word<db::ErrorKind> kTroubles[]{
    {db::ErrorKind::FileAccess,
     {QT_TRANSLATE_NOOP("ui::RestoreWords",
                        "No backup today: %1 cannot be written to. Choose another folder in Settings.")}},
    {db::ErrorKind::DiskFull,
     {QT_TRANSLATE_NOOP("ui::RestoreWords",
                        "No backup today: the disk of %1 is full. Make room, or choose another folder.")}},
    {db::ErrorKind::DiskFault,
     {QT_TRANSLATE_NOOP("ui::RestoreWords",
                        "No backup today: the disk of %1 failed. Look whether it is connected.")}}};

/// What is made again when a shop is repaired, as db::Safekeeping calls it; all else is an index or a
/// trigger.
struct RepairedWord
{
    QStringView part;
    const char *text;
};
constexpr RepairedWord kRepaired[]{
    {u"interaction_daily", QT_TRANSLATE_NOOP("ui::RestoreWords", "counts of contacts")},
    {u"greeting_daily", QT_TRANSLATE_NOOP("ui::RestoreWords", "counts of greetings")},
    {u"conversion_daily", QT_TRANSLATE_NOOP("ui::RestoreWords", "counts of new customers")},
    {u"message_daily", QT_TRANSLATE_NOOP("ui::RestoreWords", "counts of messages")},
    {u"score_daily", QT_TRANSLATE_NOOP("ui::RestoreWords", "counts of scores")},
    {u"question_answer", QT_TRANSLATE_NOOP("ui::RestoreWords", "answers to questions")},
    {u"answer_daily", QT_TRANSLATE_NOOP("ui::RestoreWords", "counts of answers")},
    {u"stage_daily", QT_TRANSLATE_NOOP("ui::RestoreWords", "counts of customers by stage")},
    {u"stage_step_daily", QT_TRANSLATE_NOOP("ui::RestoreWords", "counts of steps between stages")},
    {u"consent_current", QT_TRANSLATE_NOOP("ui::RestoreWords", "current consents")},
    {u"customer_search", QT_TRANSLATE_NOOP("ui::RestoreWords", "the search for customers")}};
constexpr const char *kRepairedElse = QT_TRANSLATE_NOOP("ui::RestoreWords", "the file's indexes");

struct RestoreWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::RestoreWords)
};

QString difference(const app::RestoreDifference &of)
{
    QStringList parts;
    if (of.back > 0)
        parts.append(RestoreWords::tr("%Ln come back", "things of a kind", static_cast<int>(of.back)));
    if (of.gone > 0)
        parts.append(RestoreWords::tr("%Ln will be gone", "things of a kind", static_cast<int>(of.gone)));
    if (of.other > 0)
        parts.append(
            RestoreWords::tr("%Ln become as they were then", "things of a kind", static_cast<int>(of.other)));
    return parts.join(u", "_s);
}

} // namespace

QString backupDay(const app::KeptBackup &backup, QDate today)
{
    const QString day = words::day(backup.at.date(), today);
    if (backup.kind == app::KeptBackup::Kind::BeforeUpdate)
        return RestoreWords::tr("%1, before an update of the program", "a day").arg(day);
    const bool hasTime = backup.at != backup.at.date().startOfDay();
    return backup.kind == app::KeptBackup::Kind::Daily
               ? (hasTime ? u"%1 %2"_s.arg(day, backup.at.time().toString(u"HH:mm"_s)) : day)
               : RestoreWords::tr("%1, before a restore at %2", "a day, and a time")
                     .arg(day, backup.at.time().toString(u"HH:mm"_s));
}

QString copyKept(const app::KeptBackup &backup, QDate today)
{
    const QString day = backupDay(backup, today);
    return backup.kind == app::KeptBackup::Kind::Daily
               ? RestoreWords::tr("%1, daily copy", "a day, with the time where it is known").arg(day)
               : day;
}

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString copiesKept(const QList<app::KeptBackup> &copies, QDate today)
{
    if (copies.isEmpty())
        return {};
    const QString newest = words::day(copies.constFirst().at.date(), today);
    if (copies.size() == 1)
        return RestoreWords::tr("One copy is kept there, of %1", "a day").arg(newest);
    return RestoreWords::tr("%Ln copies are kept there: the newest of %1, the oldest of %2", "%1, %2: days",
                            static_cast<int>(copies.size()))
        .arg(newest, words::day(copies.constLast().at.date(), today));
}

QString reach(const app::RestorePreview &preview, const app::Clock &clock)
{
    if (preview.backupUntilMs <= 0)
        return RestoreWords::tr("A backup of “%1”, in which nothing was done yet.").arg(preview.shopName);
    const QDateTime until = QDateTime::fromMSecsSinceEpoch(preview.backupUntilMs, clock.zone());
    return RestoreWords::tr("A backup of “%1”. What was done last in it: %2 %3.", "%2: a day, %3: a time")
        .arg(preview.shopName, words::day(until.date(), clock.today()), until.time().toString(u"HH:mm"_s));
}

QStringList differences(const app::RestorePreview &preview)
{
    QStringList lines;
    for (const auto &kind : kKinds) {
        const QString difference = words::difference(preview.kinds[kind.key]);
        if (!difference.isEmpty())
            lines.append(RestoreWords::tr("%1: %2", "a kind of things, and what becomes of them")
                             .arg(wordIn(kKinds, "ui::RestoreWords", kind.key), difference));
    }
    if (!lines.isEmpty() && lines.size() < qsizetype(std::size(kKinds)))
        lines.append(RestoreWords::tr("All else stays as it is."));
    return lines;
}

QString repaired(const QStringList &made)
{
    QStringList names;
    for (const QString &one : made) {
        const auto found = std::ranges::find(kRepaired, one, &RepairedWord::part);
        const char *text = found == std::end(kRepaired) ? kRepairedElse : found->text;
        if (const QString name = RestoreWords::tr(text); !names.contains(name))
            names.append(name);
    }
    return RestoreWords::tr("The shop's file was repaired: %1. Nothing you entered was changed.",
                            "parts of it")
        .arg(names.join(u", "_s));
}

QString dailyBackupFailed(const db::Error &error, const QString &folder, const QString &shop)
{
    const QString place = QDir::toNativeSeparators(folder);
    if (error.kind == db::ErrorKind::Corrupt) {
        return RestoreWords::tr(
                   "No backup today in %1. %2 is damaged. Restore the latest copy in Settings; all "
                   "copies are kept until then.",
                   "folder; file")
            .arg(place, QFileInfo(shop).fileName());
    }
    const QString text = wordIn(kTroubles, "ui::RestoreWords", error.kind);
    return text.isEmpty() ? RestoreWords::tr("No backup today in %1. %2", "folder; what helps")
                                .arg(place, explain(error, shop))
                          : QString(text).replace("%1"_L1, place);
}

QString restoreFailed(const db::Error &error, const QString &file)
{
    return error.kind == db::ErrorKind::DiskFull
               ? RestoreWords::tr("The disk is full. Nothing was changed; make room and try again.")
               : explain(error, file);
}

} // namespace ui::words
