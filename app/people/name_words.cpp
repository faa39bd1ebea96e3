#include "app/people/name_words.h"

#include "app/people/name_spelling.h"

#include <QStringList>

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

// Family names that hardly anyone is called by.
constexpr QStringView kOnlyFamilies[] = {u"nguyễn", u"nguyen", u"trần",  u"tran", u"lê",   u"phạm",
                                         u"pham",   u"huỳnh",  u"huynh", u"phan", u"võ",   u"đặng",
                                         u"bùi",    u"đỗ",     u"hồ",    u"ngô",  u"đinh", u"trịnh"};
constexpr QStringView kMiddleNames[] = {u"thị", u"thi", u"văn"};

template <std::size_t N> bool isSpelledAs(QStringView word, const QStringView (&words)[N])
{
    return std::ranges::any_of(
        words, [word](QStringView one) { return word.compare(one, Qt::CaseInsensitive) == 0; });
}

// "Nguyễn lan", "Trần Thị mai", "Mai thị lan": names without their capitals.
bool breaksOffAName(const NameWords &words, qsizetype end)
{
    return (end == 1 && isSpelledAs(words.first(), kOnlyFamilies)) ||
           isSpelledAs(words.at(end - 1), kMiddleNames) || isSpelledAs(words.at(end), kMiddleNames);
}

// How many words go before the description: one of "Quân tóc xoăn". All of a name in lower case.
qsizetype wordsBeforeDescription(const NameWords &words)
{
    qsizetype end = words.size();
    while (end > 0 && words.at(end - 1).front().isLower())
        --end;
    return end == 0 || end == words.size() || breaksOffAName(words, end) ? words.size() : end;
}

bool hasLetter(QStringView word)
{
    return std::any_of(word.begin(), word.end(),
                       [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

} // namespace

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

NameWords writtenWordsOf(QStringView name)
{
    const qsizetype bracket = name.indexOf(u'(');
    if (bracket > 0 && name.endsWith(u')'))
        name = name.left(bracket);
    NameWords words;
    while (!name.isEmpty()) {
        const qsizetype blank = name.indexOf(u' ');
        const QStringView word = blank < 0 ? name : name.left(blank);
        if (hasLetter(word))
            words.append(word);
        name = name.mid(word.size() + 1);
    }
    return words;
}

NameWords nameWordsOf(QStringView name)
{
    const NameWords all = writtenWordsOf(name.left(remarkIn(name)));
    NameWords words;
    for (const QStringView word : all) {
        if (isNameWord(word))
            words.append(word);
    }
    words.resize(wordsBeforeDescription(words));
    return words.isEmpty() ? all : words;
}

qsizetype familyWords(const NameWords &words)
{
    if (words.size() < 3)
        return words.size() > 1 ? 1 : 0;
    // Most names leave here: none of the compound ones begins otherwise.
    if (!QStringView(u"câđght").contains(words.first().at(0).toLower()))
        return 1;
    const QString key =
        nameEqualityKey(joinedWords(words, 0, std::min<qsizetype>(words.size() - 1, 4))) + u' ';
    for (const QString &family : compoundFamilies()) {
        if (key.startsWith(family))
            return family.count(u' ');
    }
    return 1;
}

QString joinedWords(const NameWords &words, qsizetype from, qsizetype to)
{
    QString text;
    for (qsizetype i = from; i < to; ++i) {
        if (i > from)
            text.append(u' ');
        text.append(words.at(i));
    }
    return text;
}

} // namespace app
