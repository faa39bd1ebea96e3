#include "app/cli/help_text.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kWidth = 80; // of a terminal
constexpr QChar kTogether(QChar::Nbsp);

QString shown(const Option &option)
{
    const QString name = u"--"_s + option.name;
    return option.value.isEmpty() ? name : name + u' ' + option.value;
}

/// "FILE", "[--map COLUMN=FIELD]...", behind a command's name.
QStringList argumentsOf(const CliCommand &command)
{
    QStringList parts;
    for (const Positional &word : command.words) {
        if (word.count == Positional::Count::Optional)
            parts.append(u'[' + word.name + u']');
        else if (word.count == Positional::Count::Any)
            parts.append(u'[' + word.name + u"...]"_s);
        else
            parts.append(word.count == Positional::Count::One ? word.name : word.name + u"..."_s);
    }
    for (const bool required : {true, false}) {
        for (const Option &option : command.options) {
            if (option.required == required)
                parts.append((required ? shown(option) : u'[' + shown(option) + u']') +
                             (option.repeats ? u"..."_s : QString()));
        }
    }
    return parts;
}

/// Blanks at which no line is broken.
QString together(QString words)
{
    return words.replace(u' ', kTogether);
}

/// The call, to be broken between its arguments only.
QString callOf(const CliCommand &command)
{
    QStringList parts{together(command.name)};
    for (const QString &argument : argumentsOf(command))
        parts.append(together(argument));
    return parts.join(u' ');
}

/// Lines of at most kWidth letters, but for a longer word; those behind the first begin at this column.
QString wrapped(const QString &text, qsizetype column)
{
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        qsizetype indent = 0;
        while (indent < paragraph.size() && paragraph.at(indent) == u' ')
            ++indent;
        const QString blanks(indent, u' ');
        QString line = blanks;
        for (const QString &word : paragraph.mid(indent).split(u' ')) {
            if (line.size() > indent && column + line.size() + 1 + word.size() > kWidth) {
                lines.append(line);
                line = blanks;
            }
            line += line.size() > indent ? u' ' + word : word;
        }
        lines.append(line);
    }
    return lines.join(u'\n' + QString(column, u' ')).replace(kTogether, u' ');
}

void writeTable(QTextStream &out, const QList<QPair<QString, QString>> &rows)
{
    qsizetype widest = 0;
    for (const auto &row : rows)
        widest = std::max(widest, row.first.size());
    for (const auto &[name, help] : rows)
        out << "    " << name.leftJustified(widest + 2) << wrapped(help, widest + 6) << '\n';
}

} // namespace

const QList<Option> &globalOptions()
{
    static const QList<Option> options{
        {u"db"_s, u"FILE"_s, u"work on this file instead of the desk's own"_s},
        {u"json"_s, {}, u"print one JSON document and nothing else on standard output"_s},
        {u"today"_s, u"YYYY-MM-DD"_s, u"work as if today were this day"_s},
        {u"now"_s, u"TIME"_s, u"work as if it were this instant (ISO 8601); goes before --today"_s},
        {u"help"_s, {}, u"say what there is to say about the command, or list all of them"_s},
        {u"version"_s, {}, u"print the version"_s}};
    return options;
}

QString usageOf(const CliCommand &command)
{
    return (QStringList{u"menkhach-cli"_s, command.name} + argumentsOf(command)).join(u' ');
}

void writeOverview(QTextStream &out)
{
    QStringList options;
    for (const Option &option : globalOptions()) {
        if (option.name != "help"_L1 && option.name != "version"_L1)
            options.append(together(u'[' + shown(option) + u']'));
    }
    out << "menkhach-cli: the customer-care desk without its window\n\nUsage: "
        << wrapped(u"menkhach-cli %1 COMMAND ..."_s.arg(options.join(u' ')), 7) << '\n';
    QString section;
    for (const CliCommand &command : allCommands()) {
        if (command.section != section) {
            section = command.section;
            out << '\n' << section << ":\n";
        }
        out << "  " << wrapped(callOf(command), 6) << "\n      " << wrapped(command.summary, 6) << '\n';
    }
    out << "\nHelp:\n  help [COMMAND]\n      Says more about a command, or lists all of them.\n";
    out << "\nOptions of every command, before it or after it:\n";
    QList<QPair<QString, QString>> rows;
    for (const Option &option : globalOptions())
        rows.append({shown(option), option.help});
    writeTable(out, rows);
    out << '\n'
        << wrapped(
               u"Exit codes: 0 done; 1 the work failed, the reason is on standard error; 2 the call is wrong."_s,
               0)
        << "\n\"menkhach-cli help COMMAND\" says more about one of them.\n";
}

void writeHelp(QTextStream &out, const QList<CliCommand> &commands)
{
    bool first = true;
    for (const CliCommand &command : commands) {
        if (!first)
            out << '\n';
        first = false;
        out << "Usage: " << wrapped(u"menkhach-cli "_s + callOf(command), 7) << "\n\n"
            << wrapped(command.summary, 0) << '\n';
        QList<QPair<QString, QString>> rows;
        for (const Positional &word : command.words)
            rows.append({word.name, word.help});
        for (const Option &option : command.options)
            rows.append({shown(option), option.help});
        if (!rows.isEmpty()) {
            out << '\n';
            writeTable(out, rows);
        }
        if (!command.details.isEmpty())
            out << '\n' << wrapped(command.details, 0) << '\n';
    }
}

QJsonObject helpDocument(const QList<CliCommand> &commands)
{
    QJsonArray list;
    for (const CliCommand &command : commands) {
        QJsonArray options;
        for (const Option &option : command.options) {
            options.append(QJsonObject{{u"name"_s, u"--"_s + option.name},
                                       {u"value"_s, option.value},
                                       {u"help"_s, option.help},
                                       {u"required"_s, option.required}});
        }
        list.append(QJsonObject{{u"name"_s, command.name},
                                {u"usage"_s, usageOf(command)},
                                {u"summary"_s, command.summary},
                                {u"options"_s, options}});
    }
    return {{u"commands"_s, list}};
}

} // namespace app
