#include "app/people/person_name.h"

#include "app/core/nfc.h"
#include "app/people/vietnamese_letter.h"

#include <QStringList>
#include <QVarLengthArray>

#include <algorithm>

namespace app {

namespace {

// Family names of more than one word, the longest first. Nguyễn Phúc is left out: nearly everyone so called
// is a Nguyễn whose middle name is Phúc.
const QStringList &compoundFamilies()
{
    static const QStringList keys = [] {
        QStringList list;
        for (const auto *family :
             {u"công tằng tôn nữ", u"công huyền tôn nữ", u"huyền tôn nữ", u"tôn nữ", u"tôn thất", u"công tôn",
              u"âu dương", u"hoàng phủ", u"tư mã", u"tư đồ", u"gia cát", u"thượng quan", u"đông phương"})
            list.append(nameEqualityKey(QStringView(family)) + u' ');
        return list;
    }();
    return keys;
}

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

// Letters of any script, and no digits: "Q3", "0901" and a flower are no part of what one is called.
bool isNameWord(QStringView word)
{
    bool letter = false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        char32_t c = word.at(i).unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < word.size()) {
            c = QChar::surrogateToUcs4(word.at(i), word.at(i + 1));
            ++i;
        }
        if (QChar::isDigit(c))
            return false;
        letter = letter || QChar::isLetter(c);
    }
    return letter;
}

bool hasLetter(QStringView word)
{
    return std::any_of(word.begin(), word.end(),
                       [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

// The text itself where it is clean, else clean in `room`.
QStringView cleaned(QStringView text, QString &room)
{
    if (isClean(text))
        return text;
    room = cleanName(text);
    return room;
}

using Words = QVarLengthArray<QStringView, 16>;

// The words of a clean name, without "(mẹ bé Bi)" at its end.
Words wordsOf(QStringView name)
{
    const qsizetype bracket = name.indexOf(u'(');
    if (bracket > 0 && name.endsWith(u')'))
        name = name.left(bracket);
    Words words;
    while (!name.isEmpty()) {
        const qsizetype blank = name.indexOf(u' ');
        const QStringView word = blank < 0 ? name : name.left(blank);
        if (hasLetter(word))
            words.append(word);
        name = name.mid(word.size() + 1);
    }
    return words;
}

// Those that a person can be called by, without a remark behind a dash; all where there is none.
Words nameWordsOf(QStringView name)
{
    const Words all = wordsOf(name.left(remarkIn(name)));
    Words words;
    for (const QStringView word : all) {
        if (isNameWord(word))
            words.append(word);
    }
    return words.isEmpty() ? all : words;
}

QString joined(const Words &words, qsizetype from, qsizetype to)
{
    QString text;
    for (qsizetype i = from; i < to; ++i) {
        if (i > from)
            text.append(u' ');
        text.append(words.at(i));
    }
    return text;
}

// How many words at the beginning are the family name; at least one word is left for the given name.
qsizetype familyWords(const Words &words)
{
    if (words.size() < 3)
        return words.size() > 1 ? 1 : 0;
    // Most names leave here: none of the compound ones begins otherwise.
    if (!QStringView(u"câđght").contains(words.first().at(0).toLower()))
        return 1;
    const QString key = nameEqualityKey(joined(words, 0, std::min<qsizetype>(words.size() - 1, 4))) + u' ';
    for (const QString &family : compoundFamilies()) {
        if (key.startsWith(family))
            return family.count(u' ');
    }
    return 1;
}

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

qsizetype remarkIn(QStringView name)
{
    qsizetype at = name.size();
    for (qsizetype i = 1; i + 1 < name.size(); ++i) {
        const QChar c = name.at(i);
        const bool dash = c == u'-' || c == u'\u2013' || c == u'\u2014' || c == u'|';
        const bool remark =
            c == u'(' || c == u'[' || (dash && name.at(i - 1) == u' ' && name.at(i + 1) == u' ');
        if (remark) {
            at = i;
            break;
        }
    }
    while (at < name.size() && at > 0 && name.at(at - 1) == u' ')
        --at;
    return at > 0 ? at : name.size();
}

QString givenNameOf(QStringView fullName)
{
    QString room;
    const QStringView clean = cleaned(fullName, room);
    const bool hasDigits = std::ranges::any_of(clean, [](QChar c) { return c.isDigit(); });
    if (hasDigits && std::ranges::none_of(clean, [](QChar c) { return c.isLetter(); }))
        return {};
    const Words words = nameWordsOf(clean);
    return (words.isEmpty() ? clean : words.last()).toString();
}

NameParts namePartsOf(QStringView fullName)
{
    const QString clean = cleanName(fullName);
    const auto words = nameWordsOf(clean);
    if (words.isEmpty())
        return {QString(), QString(), clean};
    const qsizetype family = familyWords(words);
    return {joined(words, 0, family), joined(words, family, words.size() - 1), words.last().toString()};
}

QString nameSortKey(QStringView fullName, QStringView givenName)
{
    QString roomForName;
    QString roomForGiven;
    const QStringView clean = cleaned(fullName, roomForName);
    QStringView given = cleaned(givenName, roomForGiven);
    Words words = wordsOf(clean);
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
        const QStringView clean = cleaned(text, room);
        SortKey key;
        appendField(key, &clean, &clean + 1);
        return QString::fromUtf16(key.constData(), key.size());
    };
    std::stable_sort(texts.begin(), texts.end(),
                     [&keyOf](const QString &a, const QString &b) { return keyOf(a) < keyOf(b); });
    return texts;
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
