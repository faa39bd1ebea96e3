#pragma once

#include "app/cli/cli_context.h"
#include "app/import/list_profile.h"
#include "app/insights/period.h"
#include "app/people/list_language.h"
#include "db/core/words.h"

#include <QDateTime>
#include <QTimeZone>

#include <limits>

class QFile;

namespace app {

/// What an argument says, or a wrong call that names it. `name` is "--from" or "DATE".
template <class T> using Read = tl::expected<T, Failure>;

[[nodiscard]] Read<QDate> readDate(const QString &name, const QString &text);
/// "2026-11-20T08:00", with seconds or without; with an offset or Z, else in `zone`.
[[nodiscard]] Read<QDateTime> readInstant(const QString &name, const QString &text, const QTimeZone &zone);
[[nodiscard]] Read<qint64> readNumber(const QString &name, const QString &text, qint64 least,
                                      qint64 most = std::numeric_limits<qint64>::max());

/// Whom an argument means: a customer's number, else the shop's own code. A failure names what was not found.
[[nodiscard]] Read<db::CustomerId> chosenCustomer(const CliContext &context, db::Session &session,
                                                  const QString &text);
/// The same, deleted ones too. Of one who was merged, the one who was kept: both are one person.
[[nodiscard]] Read<db::CustomerId> knownCustomer(const CliContext &context, db::Session &session,
                                                 const QString &text);
/// Those whom the words mean, in their order, each once.
[[nodiscard]] Read<QList<db::CustomerId>> chosenCustomers(const CliContext &context, db::Session &session,
                                                          const QStringList &words);
[[nodiscard]] tl::unexpected<Failure> noCustomer(const QString &text);
/// The failure names the customer into whom this one was merged.
[[nodiscard]] Outcome mustNotBeMerged(const CliContext &context, db::Session &session, db::CustomerId id);

/// The remembered list of that name; a failure names those there are.
[[nodiscard]] Read<ListProfile> chosenProfile(const CliContext &context, db::Session &session,
                                              const QString &argument, const QString &name);

/// Opens the file of an argument to be read; "-" is standard input. Not the database, nor what SQLite and the
/// migrations keep beside it; of a folder, `instead` says what to name.
[[nodiscard]] Read<QIODevice *> opened(const CliContext &context, QFile &file, const QString &instead);
/// May a command write to this file? Not to "-" or a folder, nor where there is no folder, nor over the
/// database and what belongs to it. `name` is the argument that says so: "FILE", "--out".
[[nodiscard]] Outcome mayWrite(const CliContext &context, const QString &name, const QString &file);

/// The same, and where a file of that name is there already, only with --force.
[[nodiscard]] Outcome mayReplace(const CliContext &context, const Arguments &arguments, const QString &name,
                                 const QString &file);

[[nodiscard]] tl::unexpected<Failure> notOneOf(const QString &name, const QString &text,
                                               const QStringList &allowed);

/// One of the closed sets of the house.
template <class Word> [[nodiscard]] Read<Word> readWord(const QString &name, const QString &text)
{
    if (const auto word = db::wordOf<Word>(text))
        return *word;
    return notOneOf(name, text, db::allKeys<Word>());
}

/// The same for an option that may be missing.
template <class Word>
[[nodiscard]] Read<std::optional<Word>> readWord(const Arguments &arguments, const QString &option)
{
    const auto text = arguments.value(option);
    if (!text)
        return std::optional<Word>();
    MK_TRY(const auto word, readWord<Word>(QStringLiteral("--") + option, *text));
    return std::optional<Word>(word);
}

/// What --headings says: in which words a list is written; keys where it is missing.
[[nodiscard]] Read<ListLanguage> readListLanguage(const Arguments &arguments);
/// That option, in the help.
Option listLanguageOption();

/// The date of an option, or `otherwise` when it is missing.
[[nodiscard]] Read<QDate> readDate(const Arguments &arguments, const QString &option, QDate otherwise);
[[nodiscard]] Read<qint64> readNumber(const Arguments &arguments, const QString &option, qint64 least,
                                      qint64 most, qint64 otherwise);

/// The first and the last day of --from and --to.
[[nodiscard]] Read<Period> readPeriod(const Arguments &arguments, QDate from, QDate to);

} // namespace app
