#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

#include <tl/expected.hpp>

namespace app {

/// One "--name" of a command.
struct Option
{
    QString name;  ///< without the dashes
    QString value; ///< what stands for its value in the help, "FILE"; empty: a switch
    QString help;
    bool required = false;
    bool repeats = false;
};

/// One word of a command that has no name.
struct Positional
{
    enum class Count
    {
        One,
        Optional,
        OneOrMore, ///< of one positional at most
        Any        ///< the same, and it may be missing
    };
    QString name; ///< as it stands in the help, "FILE"
    QString help;
    Count count = Count::One;
};

/// What a command was given, once it is known to have the right shape.
class Arguments final
{
public:
    bool has(const QString &option) const { return m_values.contains(option); }
    std::optional<QString> value(const QString &option) const;
    QStringList values(const QString &option) const { return m_values.value(option); }
    const QStringList &words() const { return m_words; }
    /// The word at `place`, or an empty text.
    QString word(qsizetype place) const { return m_words.value(place); }

private:
    friend tl::expected<Arguments, QString> readArguments(const QStringList &, const QList<Option> &,
                                                          const QList<Positional> &);
    QHash<QString, QStringList> m_values; ///< of a switch: a list with nothing in it
    QStringList m_words;
};

/// Takes words apart: "--name VALUE", "--name=VALUE", plain words in any order between; "--" ends the
/// options,
/// "-" alone is a plain word and so is a negative number. A value that begins with two dashes needs the "="
/// form. The error is a sentence that names the argument.
[[nodiscard]] tl::expected<Arguments, QString>
readArguments(const QStringList &words, const QList<Option> &options, const QList<Positional> &positionals);

/// Does this word name an option rather than stand for itself?
bool isOptionWord(const QString &word);
/// The one that this word names, or nothing.
const Option *optionNamed(const QString &word, const QList<Option> &options);
/// "limit" of "--limit" and of "--limit=5".
QString optionName(const QString &word);
/// The known word spelt most like `word`, or nothing when none is near.
QString nearestOf(const QString &word, const QStringList &known);

} // namespace app
