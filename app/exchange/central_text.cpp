#include "app/exchange/central_text.h"

#include <QStringView>

#include <algorithm>

namespace app {

namespace {

bool holdsAny(QStringView word, QStringView letters)
{
    return std::ranges::any_of(word, [letters](QChar c) { return letters.contains(c); });
}

/// Letters that are not beside each other in one word of Western Europe.
struct StrangeNeighbours
{
    QStringView one;
    QStringView others;
};
constexpr StrangeNeighbours kStrangeNeighbours[]{
    {u"ø", u"áíýèìùòïšž"}, // Czech ř
    {u"èìùòï", u"áýšžø"},  // Czech č, ě, ů, ň, ď
    {u"õ", u"áéíöüû"},     // Hungarian ő
    {u"û", u"áíöüõ"},      // Hungarian ű
};

/// Whether the letter at `i` is none that a western word has there.
bool isStrangeAt(QStringView word, qsizetype i)
{
    const QChar next = i + 1 < word.size() ? word.at(i + 1) : QChar();
    switch (word.at(i).unicode()) {
    case u'ñ': // Polish ń; Spanish has a vowel behind it
        return i > 0 && !QStringView(u"aeiouáéíóúü").contains(next);
    case u'œ': // Polish ś; "fœtus"
        return i > 0 && QStringView(u"nkwcm").contains(next);
    case u'æ': // Croatian ć
        return i > 0 && i + 1 == word.size() && word.at(i - 1) == u'i';
    case u'õ': // Hungarian ő
        return word.mid(i + 1).contains(u'õ');
    default:
        return false;
    }
}

/// `word` in small letters.
bool isCentralWord(QStringView word)
{
    if (std::ranges::any_of(kStrangeNeighbours, [word](const StrangeNeighbours &strange) {
            return holdsAny(word, strange.one) && holdsAny(word, strange.others);
        }))
        return true;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (isStrangeAt(word, i))
            return true;
    }
    return false;
}

/// Polish ł, ą, ż and Ł, which are signs in Windows-1252: "Pawe³a", "£ukasz".
bool isLetterOfWord(QStringView text, qsizetype i)
{
    const bool signs = QStringView(u"³¹¿£¯").contains(text.at(i));
    const bool before = i > 0 && text.at(i - 1).isLetter();
    const bool behind = i + 1 < text.size() && text.at(i + 1).isLower();
    return signs && behind && (before || text.at(i) == u'£' || text.at(i) == u'¯');
}

QString centralWordOf(QStringView text)
{
    for (qsizetype from = 0; from < text.size();) {
        qsizetype end = from;
        bool isStrange = false;
        for (; end < text.size() && (text.at(end).isLetter() || isLetterOfWord(text, end)); ++end)
            isStrange = isStrange || isLetterOfWord(text, end);
        const QStringView word = text.mid(from, end - from);
        if (isStrange || isCentralWord(word.toString().toLower()))
            return word.toString();
        from = std::max(end, from + 1);
    }
    return {};
}

} // namespace

QString centralWordIn(const QStringList &fields)
{
    constexpr char16_t kBeyondAscii = 0x80;
    for (const QString &field : fields) {
        if (std::ranges::none_of(field, [](QChar c) { return c.unicode() >= kBeyondAscii; }))
            continue;
        if (const QString word = centralWordOf(field); !word.isEmpty())
            return word;
    }
    return {};
}

} // namespace app
