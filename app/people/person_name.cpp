#include "app/people/person_name.h"

#include "app/people/name_spelling.h"
#include "app/people/name_words.h"

#include <algorithm>

namespace app {

QString givenNameOf(QStringView fullName)
{
    QString room;
    const QStringView clean = cleanedIn(fullName, room);
    const bool hasDigits = std::ranges::any_of(clean, [](QChar c) { return c.isDigit(); });
    if (hasDigits && std::ranges::none_of(clean, [](QChar c) { return c.isLetter(); }))
        return {};
    const NameWords words = nameWordsOf(clean);
    return (words.isEmpty() ? clean : words.last()).toString();
}

NameParts namePartsOf(QStringView fullName)
{
    const QString clean = cleanName(fullName);
    const auto words = nameWordsOf(clean);
    if (words.isEmpty())
        return {QString(), QString(), clean};
    const qsizetype family = familyWords(words);
    return {joinedWords(words, 0, family), joinedWords(words, family, words.size() - 1),
            words.last().toString()};
}

std::optional<db::Gender> genderHint(QStringView fullName)
{
    const QString clean = cleanName(fullName);
    const auto words = nameWordsOf(clean);
    for (qsizetype i = 1; i + 1 < words.size(); ++i) {
        const QString word = words.at(i).toString().toLower();
        if (word == u"thị" || word == u"thi")
            return db::Gender::Female;
        if (word == u"văn")
            return db::Gender::Male;
    }
    return std::nullopt;
}

QString initialsOf(QStringView fullName)
{
    const QString clean = cleanName(fullName);
    const auto words = nameWordsOf(clean);
    const auto first = [](QStringView word) {
        return word.left(word.at(0).isHighSurrogate() ? 2 : 1).toString().toUpper();
    };
    if (words.isEmpty())
        return {};
    return words.size() == 1 ? first(words.first()) : first(words.first()) + first(words.last());
}

} // namespace app
