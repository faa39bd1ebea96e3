#include "app/people/vietnamese_letter.h"

#include <QString>
#include <QStringView>

#include <array>

namespace app {

namespace {

constexpr std::size_t kTableSize = 0x1F00;
// The alphabet with the four letters of foreign names where English has them.
constexpr QStringView kAlphabet = u"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

// Punctuation in the order of CLDR; what follows the bracket is too rare in names to be told apart.
constexpr QStringView kSigns = u"_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

char placeOf(char16_t base)
{
    const qsizetype index = kAlphabet.indexOf(QChar(base));
    if (index >= 0)
        return static_cast<char>('A' + index);
    if (base >= u'0' && base <= u'9')
        return static_cast<char>(base);
    if (base == u' ')
        return '!';
    if (const qsizetype sign = kSigns.indexOf(QChar(base)); sign >= 0) // all before the digits
        return static_cast<char>(sign < 13 ? '"' + sign : '/');
    return base < 0x0250 && (QChar(base).isPunct() || QChar(base).isSymbol()) ? '/' : '\0';
}

char toneOf(char16_t mark)
{
    const qsizetype tone =
        QStringView(u"\u0300\u0309\u0303\u0301\u0323").indexOf(QChar(mark)); // in their order
    return static_cast<char>(tone < 0 ? '6' : '1' + tone);
}

// Letters that do not decompose, or whose mark makes no letter in Vietnamese.
char16_t plainOf(char16_t unit)
{
    const qsizetype index = QStringView(u"ðɖæßøœłı").indexOf(QChar(unit));
    return index < 0 ? unit : u"đđasooli"[index];
}

VietnameseLetter analyse(char16_t unit)
{
    VietnameseLetter letter;
    if (QChar(unit).isMark()) {
        letter.tone = toneOf(unit);
        return letter;
    }
    const QString decomposed = QString(QChar(unit)).normalized(QString::NormalizationForm_D).toLower();
    QString base(QChar(plainOf(decomposed.at(0).unicode())));
    if (base.at(0) != decomposed.at(0) && base.at(0) != QChar(0x0111))
        letter.tone = '6';
    for (const QChar mark : QStringView(decomposed).mid(1)) {
        const QString joined = (base + mark).normalized(QString::NormalizationForm_C);
        if (joined.size() == 1 && kAlphabet.contains(joined.at(0)))
            base = joined;
        else if (mark.isMark())
            letter.tone = toneOf(mark.unicode());
    }
    letter.base = base.at(0).unicode();
    letter.place = placeOf(letter.base);
    letter.known = letter.place != 0;
    if (!letter.known) {
        letter.base = QChar::toLower(unit) <= 0xFFFF ? static_cast<char16_t>(QChar::toLower(unit)) : unit;
        letter.tone = '0';
    }
    return letter;
}

using Table = std::array<VietnameseLetter, kTableSize>;

Table makeTable()
{
    Table table;
    for (std::size_t unit = 0; unit < kTableSize; ++unit)
        table[unit] = analyse(static_cast<char16_t>(unit));
    return table;
}

} // namespace

VietnameseLetter vietnameseLetter(char16_t unit)
{
    static const Table table = makeTable();
    if (unit < kTableSize)
        return table[unit];
    VietnameseLetter other;
    other.base = unit;
    if (unit >= 0x2010 && unit <= 0x205E) { // dashes and curly quotes
        other.place = '/';
        other.known = true;
    }
    return other;
}

} // namespace app
