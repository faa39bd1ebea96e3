#include "app/people/name_order.h"

#include "app/people/name_spelling.h"
#include "app/people/name_words.h"
#include "app/people/vietnamese_letter.h"

#include <QVarLengthArray>

#include <algorithm>

namespace app {

namespace {

using SortKey = QVarLengthArray<char16_t, 128>;

// Letters first, then tones, each ending at a blank; blanks between the words are '!'.
void appendField(SortKey &key, const QStringView *word, const QStringView *past)
{
    QVarLengthArray<char, 64> tones;
    const auto append = [&key, &tones](QChar c) {
        const VietnameseLetter letter = vietnameseLetter(c.unicode());
        if (letter.base == 0) { // a mark that NFC could not join
            if (!tones.isEmpty())
                tones.last() = std::max(tones.last(), letter.tone);
            return;
        }
        key.append(letter.known ? static_cast<char16_t>(letter.place) : letter.base);
        tones.append(letter.tone);
    };
    for (; word != past; ++word) {
        std::for_each(word->begin(), word->end(), append);
        if (word + 1 != past)
            append(u' ');
    }
    key.append(u' ');
    while (!tones.isEmpty() && tones.last() == '0')
        tones.removeLast();
    for (const char tone : tones)
        key.append(static_cast<char16_t>(tone));
}

} // namespace

QString nameSortKey(QStringView fullName, QStringView givenName)
{
    QString roomForName;
    QString roomForGiven;
    const QStringView clean = cleanedIn(fullName, roomForName);
    QStringView given = cleanedIn(givenName, roomForGiven);
    NameWords words = writtenWordsOf(clean);
    if (given.isEmpty())
        given = words.isEmpty() ? clean : words.last();
    // The given name may be two words ("Bình Minh"), or the first one: take it out of the rest.
    const auto givenWords = given.split(u' ', Qt::SkipEmptyParts);
    const auto found = std::find_end(words.begin(), words.end(), givenWords.begin(), givenWords.end());
    if (found != words.end())
        words.erase(found, found + givenWords.size());
    else if (!words.isEmpty())
        words.removeLast();
    words.append(given);
    const qsizetype family = familyWords(words);

    SortKey key;
    appendField(key, &given, &given + 1);
    key.append(u' ');
    appendField(key, words.cbegin(), words.cbegin() + family);
    key.append(u' ');
    appendField(key, words.cbegin() + family, words.cend() - 1);
    return QString::fromUtf16(key.constData(), key.size());
}

QStringList inVietnameseOrder(QStringList texts)
{
    const auto keyOf = [](const QString &text) {
        QString room;
        const QStringView clean = cleanedIn(text, room);
        SortKey key;
        appendField(key, &clean, &clean + 1);
        return QString::fromUtf16(key.constData(), key.size());
    };
    std::stable_sort(texts.begin(), texts.end(),
                     [&keyOf](const QString &a, const QString &b) { return keyOf(a) < keyOf(b); });
    return texts;
}

} // namespace app
