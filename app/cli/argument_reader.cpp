#include "app/cli/argument_reader.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Failed = tl::unexpected<QString>;

/// How many letters must be changed, put in or left out (Levenshtein).
qsizetype distance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j < row.size(); ++j) {
            const qsizetype changed = diagonal + (a.at(i - 1) == b.at(static_cast<qsizetype>(j) - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row.back();
}

QString unknownOption(const QString &word, const QList<Option> &options)
{
    if (!word.startsWith(u"--"_s))
        return u"unknown option \"%1\"; put \"--\" before a text that begins with a dash"_s.arg(word);
    QStringList names;
    for (const Option &option : options)
        names.append(option.name);
    const QString near = nearestOf(optionName(word), names);
    const QString said = u"unknown option \"--%1\""_s.arg(optionName(word));
    return near.isEmpty() ? said : u"%1; did you mean \"--%2\"?"_s.arg(said, near);
}

/// Too few or too many words, or nothing to say.
QString misfit(const QStringList &words, const QList<Positional> &positionals)
{
    using Count = Positional::Count;
    const auto needed = std::ranges::count_if(positionals, [](const Positional &each) {
        return each.count != Count::Optional && each.count != Count::Any;
    });
    for (qsizetype i = words.size(); i < positionals.size() && words.size() < needed; ++i) {
        if (positionals.at(i).count != Count::Optional && positionals.at(i).count != Count::Any)
            return u"missing argument %1"_s.arg(positionals.at(i).name);
    }
    const bool takesMore = std::ranges::any_of(positionals, [](const Positional &each) {
        return each.count == Count::OneOrMore || each.count == Count::Any;
    });
    if (words.size() > positionals.size() && !takesMore)
        return u"unexpected argument \"%1\""_s.arg(words.at(positionals.size()));
    return {};
}

} // namespace

std::optional<QString> Arguments::value(const QString &option) const
{
    const auto found = m_values.constFind(option);
    return found == m_values.constEnd() || found->isEmpty() ? std::nullopt : std::optional(found->last());
}

bool isOptionWord(const QString &word)
{
    return word.size() > 1 && word.startsWith(u'-') && !word.at(1).isDigit();
}

QString optionName(const QString &word)
{
    return word.mid(2).section(u'=', 0, 0);
}

const Option *optionNamed(const QString &word, const QList<Option> &options)
{
    const auto found = std::ranges::find(options, optionName(word), &Option::name);
    return word.startsWith(u"--"_s) && found != options.end() ? &*found : nullptr;
}

QString nearestOf(const QString &word, const QStringList &known)
{
    QString nearest;
    qsizetype least = std::max<qsizetype>(1, word.size() / 3) + 1;
    for (const QString &candidate : known) {
        const qsizetype steps = distance(word, candidate);
        if (steps < least) {
            least = steps;
            nearest = candidate;
        }
    }
    return nearest;
}

tl::expected<Arguments, QString> readArguments(const QStringList &words, const QList<Option> &options,
                                               const QList<Positional> &positionals)
{
    Arguments read;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (optionsEnded || !isOptionWord(word)) {
            read.m_words.append(word);
            continue;
        }
        if (word == "--"_L1) {
            optionsEnded = true;
            continue;
        }
        const QString name = optionName(word);
        const Option *option = optionNamed(word, options);
        if (!option)
            return Failed(unknownOption(word, options));
        if (read.has(name) && !option->repeats)
            return Failed(u"--%1 is given twice"_s.arg(name));
        QStringList &values = read.m_values[name];
        const qsizetype equals = word.indexOf(u'=');
        if (option->value.isEmpty()) {
            if (equals >= 0)
                return Failed(u"--%1 takes no value"_s.arg(name));
        } else if (equals >= 0) {
            values.append(word.mid(equals + 1));
        } else if (i + 1 < words.size() && !words.at(i + 1).startsWith(u"--"_s)) {
            values.append(words.at(++i));
        } else {
            return Failed(u"--%1 needs a value: --%1 %2"_s.arg(name, option->value));
        }
    }
    for (const Option &option : options) {
        if (option.required && !read.has(option.name))
            return Failed(u"missing --%1 %2"_s.arg(option.name, option.value));
    }
    if (const QString problem = misfit(read.m_words, positionals); !problem.isEmpty())
        return Failed(problem);
    return read;
}

} // namespace app
