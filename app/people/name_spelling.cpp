#include "app/people/name_spelling.h"

#include "app/core/nfc.h"
#include "app/people/vietnamese_letter.h"

namespace app {

namespace {

bool isBlank(QChar c)
{
    return c.isSpace() || c == QChar(0x200B);
}

// Already clean: single blanks between characters of ASCII or of the precomposed Latin blocks, which NFC
// leaves as they are. True for nearly every name, and much cheaper than cleaning.
bool isClean(QStringView text)
{
    char16_t previous = u' ';
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        const bool plain = (unit >= u' ' && unit < 0x7F) || (unit >= 0x00C0 && unit < 0x0250) ||
                           (unit >= 0x1E00 && unit < 0x1F00);
        if (!plain || (unit == u' ' && previous == u' '))
            return false;
        previous = unit;
    }
    return text.isEmpty() || previous != u' ';
}

bool isVowel(char16_t base)
{
    return QStringView(u"aăâeêioôơuưy").contains(QChar(base));
}

} // namespace

QString cleanName(QStringView text)
{
    if (isClean(text))
        return text.toString();
    QString clean;
    clean.reserve(text.size());
    bool gap = false;
    for (const QChar c : text) {
        if (isBlank(c)) {
            gap = true;
            continue;
        }
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            continue;
        if (gap && !clean.isEmpty())
            clean.append(u' ');
        gap = false;
        clean.append(c);
    }
    return nfc(clean);
}

QStringView cleanedIn(QStringView text, QString &room)
{
    if (isClean(text))
        return text;
    room = cleanName(text);
    return room;
}

QString nameEqualityKey(QStringView name)
{
    const QString clean = cleanName(name);
    QString key;
    key.reserve(clean.size() + 8);
    qsizetype wordStart = 0;
    char tone = '0';
    const auto endWord = [&] {
        const qsizetype last = key.size() - 1;
        // Lý is Lí and quý is quí, but uy, ay, ây keep their y.
        if (last >= wordStart && key.at(last) == u'y') {
            const bool alone = last == wordStart || !isVowel(key.at(last - 1).unicode());
            const bool afterQu = last == wordStart + 2 && key.at(wordStart) == u'q';
            if (alone || afterQu)
                key[last] = u'i';
        }
        if (tone != '0')
            key.append(QLatin1Char(tone));
        tone = '0';
    };
    for (const QChar c : clean) {
        if (c == u' ') {
            endWord();
            key.append(u' ');
            wordStart = key.size();
            continue;
        }
        const VietnameseLetter letter = vietnameseLetter(c.unicode());
        if (letter.tone != '0')
            tone = letter.tone;
        if (letter.base != 0)
            key.append(QChar(letter.base));
    }
    endWord();
    return key;
}

bool sameName(QStringView a, QStringView b)
{
    return nameEqualityKey(a) == nameEqualityKey(b);
}

} // namespace app
