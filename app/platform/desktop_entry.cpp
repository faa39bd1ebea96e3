#include "app/platform/desktop_entry.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr QStringView kReserved = u" \t\n\"'\\><~|&;$*?#()`"; // "The Exec key": what must be quoted
constexpr QStringView kEscapedInQuotes = u"\"`$\\";

/// A percent sign begins a field code, within quotation marks, too.
QString execArgument(const QString &argument)
{
    const auto isReserved = [](QChar letter) { return kReserved.contains(letter); };
    const QString text = QString(argument).replace(u'%', u"%%"_s);
    if (!text.isEmpty() && std::ranges::none_of(text, isReserved))
        return text;
    QString quoted;
    for (const QChar letter : text) {
        if (kEscapedInQuotes.contains(letter))
            quoted += u'\\';
        quoted += letter;
    }
    return u'"' + quoted + u'"';
}

} // namespace

QString execValue(const QString &program, const QStringList &arguments)
{
    QStringList words{execArgument(program)};
    for (const QString &argument : arguments)
        words.append(execArgument(argument));
    return entryValue(words.join(u' '));
}

QString entryValue(const QString &text)
{
    QString value = text;
    value.replace(u'\\', u"\\\\"_s)
        .replace(u'\n', u"\\n"_s)
        .replace(u'\t', u"\\t"_s)
        .replace(u'\r', u"\\r"_s);
    if (value.startsWith(u' '))
        value.replace(0, 1, u"\\s"_s);
    return value;
}

std::optional<QString> valueIn(const QString &text, const QString &key)
{
    bool isInGroup = false;
    for (const QString &whole : text.split(u'\n')) {
        const QString line = whole.trimmed();
        if (line.startsWith(u'[')) {
            isInGroup = line == "[Desktop Entry]"_L1;
            continue;
        }
        const qsizetype equals = line.indexOf(u'=');
        if (isInGroup && equals > 0 && line.left(equals).trimmed() == key)
            return line.mid(equals + 1).trimmed();
    }
    return std::nullopt;
}

} // namespace app
