#include "app/cli/command_line.h"

#include "app/cli/help_text.h"
#include "app/cli/safe_text.h"
#include "app/cli/values.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// A call taken apart: which command, and the other words, the options of every command among them.
struct Call
{
    QList<CliCommand> commands; ///< one; several for "help template"; none for the overview
    QStringList words;
    bool help = false;
    bool version = false;
    QString problem; ///< not empty: the call is wrong
};

/// Moves the options of every command that stand at `at` over to `call`.
void takeGlobals(const QStringList &words, qsizetype &at, Call &call)
{
    for (; at < words.size(); ++at) {
        const QString &word = words.at(at);
        if (word == "-h"_L1 || word == "--help"_L1) {
            call.help = true;
        } else if (word == "--version"_L1) {
            call.version = true;
        } else if (const Option *option = optionNamed(word, globalOptions())) {
            call.words.append(word);
            if (!option->value.isEmpty() && !word.contains(u'=') && at + 1 < words.size() &&
                !words.at(at + 1).startsWith(u"--"_s))
                call.words.append(words.at(++at));
        } else {
            return;
        }
    }
}

QList<CliCommand> commandsUnder(const QString &first)
{
    QList<CliCommand> found;
    for (const CliCommand &command : allCommands()) {
        if (command.name.section(u' ', 0, 0) == first)
            found.append(command);
    }
    return found;
}

QString unknownCommand(const QString &word)
{
    QStringList names;
    for (const CliCommand &command : allCommands())
        names.append(command.name.section(u' ', 0, 0));
    const QString near = nearestOf(word, names);
    const QString said = u"unknown command \"%1\""_s.arg(word);
    return near.isEmpty() ? said : u"%1; did you mean \"%2\"?"_s.arg(said, near);
}

/// Of several commands with one first word, the one whose second word comes next; else the one that does
/// without ("outbox").
void chooseAmong(QList<CliCommand> candidates, const QStringList &words, qsizetype &at, Call &call)
{
    const QString first = candidates.constFirst().name.section(u' ', 0, 0);
    takeGlobals(words, at, call);
    const QString second = at < words.size() ? words.at(at) : QString();
    QStringList known;
    for (const CliCommand &command : candidates) {
        known.append(command.name.section(u' ', 1));
        if (!second.isEmpty() && known.last() == (second == "mark-sent"_L1 ? u"sent"_s : second)) {
            call.commands = {command};
            ++at;
            return;
        }
    }
    const qsizetype plain = known.indexOf(first == "outbox"_L1 ? u"list"_s : QString());
    const bool saysList = second == "list"_L1; // as of the others
    if (plain >= 0 && (second.isEmpty() || isOptionWord(second) || saysList)) {
        call.commands = {candidates.at(plain)};
        at += saysList ? 1 : 0;
        return;
    }
    known.removeAll(QString());
    call.commands = candidates;
    if (call.help)
        return;
    call.problem = second.isEmpty()
                       ? u"\"%1\" needs one of %2"_s.arg(first, known.join(u", "_s))
                       : u"\"%1\" knows %2, not \"%3\""_s.arg(first, known.join(u", "_s), second);
}

Call readCall(const QStringList &words)
{
    Call call;
    qsizetype at = 0;
    takeGlobals(words, at, call);
    if (at < words.size() && words.at(at) == "help"_L1) {
        call.help = true;
        takeGlobals(words, ++at, call);
        while (at < words.size() && words.at(at) == "help"_L1) // "help help" is about all of them
            takeGlobals(words, ++at, call);
        if (at == words.size())
            return call;
    }
    if (at == words.size()) {
        if (!call.help && !call.version)
            call.problem = u"a command is missing"_s;
        return call;
    }
    const QString &first = words.at(at++);
    if (isOptionWord(first)) {
        call.problem = u"unknown option \"%1\" before the command"_s.arg(first);
        return call;
    }
    QList<CliCommand> found = commandsUnder(first);
    if (found.isEmpty()) {
        call.problem = unknownCommand(first);
        return call;
    }
    if (found.size() > 1)
        chooseAmong(found, words, at, call);
    else
        call.commands = found;
    const qsizetype end = words.indexOf(u"--"_s, at);
    for (const QString &word : words.mid(at, end < 0 ? -1 : end - at))
        call.help = call.help || word == "--help"_L1 || word == "-h"_L1;
    call.words += words.mid(at);
    return call;
}

Read<Clock> readClock(const Arguments &arguments)
{
    const Clock real;
    if (const auto now = arguments.value(u"now"_s)) {
        MK_TRY(const auto instant, readInstant(u"--now"_s, *now, real.zone()));
        return Clock::fixedAt(instant);
    }
    if (arguments.has(u"today"_s)) {
        MK_TRY(const auto day, readDate(arguments, u"today"_s, {}));
        if (!isTellable(day))
            return wrongCall(u"--today must be in the years 1900 to 2200"_s);
        return Clock::fixedAt(QDateTime(day, real.now().time(), real.zone()));
    }
    return real;
}

Outcome run(const CliCommand &command, const QStringList &words, const CliStreams &streams)
{
    const auto arguments = readArguments(words, command.options + globalOptions(), command.words);
    if (!arguments)
        return wrongCall(arguments.error());
    MK_TRY(const auto clock, readClock(*arguments));
    const auto database = arguments->value(u"db"_s);
    if (database && database->isEmpty())
        return wrongCall(u"--db must name a file"_s);
    CliContext context(streams, clock, arguments->has(u"json"_s), database.value_or(QString()));
    Outcome outcome = command.run(context, *arguments);
    context.endProgress();
    if (!outcome)
        context.removeIfUnused();
    if (!context.flush() && outcome)
        return workFailed(u"standard output took not everything; is the disk full?"_s);
    return outcome;
}

/// What is wrong with a word that did not come as UTF-8, or as UTF-16 on Windows; empty: nothing.
QString unreadableWord(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const qsizetype at = words.at(i).indexOf(QChar::ReplacementCharacter);
        if (at >= 0)
            return u"word %1 of the call, \"%2\", is not UTF-8 from character %3 on; write it again, and see "
                   u"that "
                   "the terminal or the script is in UTF-8"_s.arg(QString::number(i + 1), words.at(i),
                                                                  QString::number(at + 1));
    }
    return {};
}

int refuse(const Call &call, const QString &reason, QTextStream &err)
{
    err << "menkhach-cli: " << reason << '\n';
    if (call.commands.size() == 1)
        err << "Usage: " << usageOf(call.commands.constFirst()) << '\n';
    const QString name =
        call.commands.isEmpty() ? QString() : u' ' + call.commands.constFirst().name.section(u' ', 0, 0);
    err << "\"menkhach-cli help" << name << "\" says more.\n";
    return Failure::kWrongCall;
}

} // namespace

const QList<CliCommand> &allCommands()
{
    const auto in = [](const QString &section, QList<CliCommand> commands) {
        for (CliCommand &command : commands)
            command.section = section;
        return commands;
    };
    static const QList<CliCommand> commands =
        in(u"Customers"_s, QList<CliCommand>{importCommand()} + customerCommands() + importProfileCommands() +
                               historyCommands() + profileCommands() + dayCommands() + relationCommands() +
                               consentCommands() + groupCommands() + requestCommands() + mergeCommands() +
                               segmentCommands()) +
        in(u"Messages"_s, templateCommands() + templateFileCommands() + messageCommands()) +
        in(u"Calendar"_s, calendarCommands()) +
        in(u"Greetings"_s, greetingCommands() + ruleCommands() + outboxCommands() +
                               QList<CliCommand>{showMessageCommand()} + approvalCommands() +
                               missedCommands() + campaignCommands() + sendCommands() +
                               QList<CliCommand>{runCommand()} + runServiceCommands() + accountCommands() +
                               accountSecretCommands() + approvedTemplateCommands() +
                               QList<CliCommand>{collectCommand(), providerReportCommand()} +
                               limitCommands() + doNotCallCommands()) +
        in(u"Figures"_s, insightCommands()) +
        in(u"Safekeeping"_s, QList<CliCommand>{checkCommand()} + safekeepingCommands());
    return commands;
}

int runCli(const QStringList &arguments, const CliStreams &raw)
{
    SafeTextDevice safeOut(raw.out);
    SafeTextDevice safeErr(raw.err, SafeTextDevice::Returns::Kept);
    CliStreams streams = raw;
    streams.out = &safeOut;
    streams.err = &safeErr;
    QTextStream err(streams.err);
    Call call = readCall(arguments);
    if (const QString unreadable = unreadableWord(arguments); !unreadable.isEmpty())
        call.problem = unreadable;
    if (!call.problem.isEmpty())
        return refuse(call, call.problem, err);
    if (call.help || call.version) {
        QTextStream out(streams.out);
        if (call.version && !call.help)
            out << "menkhach-cli " << QCoreApplication::applicationVersion() << '\n';
        else if (arguments.contains(u"--json"_s))
            out << QJsonDocument(helpDocument(call.commands.isEmpty() ? allCommands() : call.commands))
                       .toJson(QJsonDocument::Compact)
                << '\n';
        else if (call.commands.isEmpty())
            writeOverview(out);
        else
            writeHelp(out, call.commands);
        return 0;
    }
    const Outcome outcome = run(call.commands.constFirst(), call.words, streams);
    if (outcome)
        return 0;
    if (outcome.error().exitCode == Failure::kWrongCall)
        return refuse(call, outcome.error().text, err);
    err << "menkhach-cli: " << outcome.error().text << '\n';
    return outcome.error().exitCode;
}

bool needsDrawer(const QStringList &arguments)
{
    const Call call = readCall(arguments);
    if (call.help || !call.problem.isEmpty() || call.commands.size() != 1)
        return false;
    if (call.commands.constFirst().name == "metrics"_L1)
        return true; // for the words
    if (call.commands.constFirst().name != "chart"_L1)
        return false;
    const CliCommand &chart = call.commands.constFirst();
    const auto read = readArguments(call.words, chart.options + globalOptions(), chart.words);
    return read && !read->value(u"out"_s).value_or(QString()).endsWith(u".csv"_s, Qt::CaseInsensitive);
}

} // namespace app
