#include "app/core/legacy_text.h"

#include "app/core/nfc.h"
#include "app/core/vietnamese_syllable.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kFirst = 0x80; ///< of the tables; what is behind their ends stays as it is

// From the tables of the GNU C library's iconv (CP1258, TCVN5712-1).
constexpr QStringView kWindows1258 =
    u"\u20AC\uFFFD\u201Aƒ\u201E\u2026\u2020\u2021ˆ\u2030\uFFFD\u2039Œ\uFFFD\uFFFD\uFFFD"
    u"\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\uFFFD\u203Aœ\uFFFD"
    u"\uFFFDŸ\u00A0\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9ª\u00AB\u00AC"
    u"\u00AD\u00AE\u00AF\u00B0\u00B1\u00B2\u00B3\u00B4µ\u00B6\u00B7\u00B8\u00B9º\u00BB"
    u"\u00BC\u00BD\u00BE\u00BFÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏĐÑ\u0309ÓÔƠÖ\u00D7ØÙÚÛÜƯ\u0303ßàáâăäåæç"
    u"èéêë\u0301íîïđñ\u0323óôơö\u00F7øùúûüư\u20ABÿ";
constexpr QStringView kTcvn3 =
    u"\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D"
    u"\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B"
    u"\u009C\u009D\u009E\u009F\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵ"
    u"ắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵÿ";
// Behind it the letters are those of Latin-1.
constexpr QStringView kWindows1252 =
    u"\u20AC\uFFFD\u201Aƒ\u201E\u2026\u2020\u2021ˆ\u2030Š\u2039Œ\uFFFDŽ\uFFFD"
    u"\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122š\u203Aœ\uFFFDžŸ";
static_assert(kWindows1252.size() == 0x20);
static_assert(kWindows1258.size() == 0x80 && kTcvn3.size() == 0x80);

struct MarkedLetters
{
    QStringView letters;
    QStringView marks; ///< each becomes the mark at the same place of `meant`
    QStringView meant;
};

// How VNI writes a vowel: the letter, and behind it one letter more for what stands above and below it.
constexpr std::array kVniMarked{
    MarkedLetters{u"aeouyôö", u"ùøûõï", u"\u0301\u0300\u0309\u0303\u0323"},
    MarkedLetters{u"aeo", u"áàåãä", u"\u0301\u0300\u0309\u0303\u0323"}, // beneath a circumflex
    MarkedLetters{u"a", u"éèúüë", u"\u0301\u0300\u0309\u0303\u0323"},   // beneath a breve
};
constexpr std::array kVniAbove{u'\0', u'\u0302', u'\u0306'};
constexpr QStringView kVniAlone = u"íìæóòîñôö";
constexpr QStringView kVniAloneMeant = u"íìỉĩịỵđơư";

void addVni(QHash<QString, QString> &table, const QString &written, const QString &meant)
{
    const QString letter = nfc(meant);
    table.insert(written, letter);
    table.insert(written.toUpper(), letter.toUpper());
    table.insert(written.at(0).toUpper() + written.mid(1), letter.toUpper());
}

const QHash<QString, QString> &vniTable()
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> made;
        const auto plain = [](QChar letter) {
            const qsizetype at = kVniAlone.indexOf(letter);
            return QString(at < 0 ? letter : kVniAloneMeant.at(at));
        };
        for (const QChar letter : kVniAlone)
            addVni(made, letter, plain(letter));
        for (std::size_t kind = 0; kind < kVniMarked.size(); ++kind) {
            const MarkedLetters &marked = kVniMarked[kind];
            for (const QChar letter : marked.letters) {
                for (qsizetype i = 0; i < marked.marks.size(); ++i) {
                    QString meant = plain(letter);
                    if (kVniAbove[kind] != u'\0')
                        meant += kVniAbove[kind];
                    addVni(made, QString(letter) + marked.marks.at(i), meant + marked.meant.at(i));
                }
            }
        }
        for (const QChar letter : QStringView(u"aeo"))
            addVni(made, QString(letter) + u'â', QString(letter) + u'\u0302');
        addVni(made, u"aê"_s, u"a\u0306"_s);
        return made;
    }();
    return table;
}

QString decodeVni(QStringView letters)
{
    const QHash<QString, QString> &table = vniTable();
    QString text;
    text.reserve(letters.size());
    const auto isPlain = [&](qsizetype i) { return i >= letters.size() || letters.at(i).unicode() < 0xC0; };
    for (qsizetype i = 0; i < letters.size();) {
        if (isPlain(i) && isPlain(i + 1)) { // the marks are all beyond
            text += letters.at(i++);
            continue;
        }
        qsizetype taken = 2; // two letters mean one rather than two
        QString meant = table.value(letters.mid(i, 2).toString());
        if (i + 1 == letters.size() || meant.isEmpty()) {
            taken = 1;
            meant = table.value(letters.mid(i, 1).toString());
        }
        text += meant.isEmpty() ? QString(letters.at(i)) : meant;
        i += taken;
    }
    return text;
}

QString decodeByTable(QStringView letters, QStringView table)
{
    QString text = letters.toString();
    for (QChar &letter : text) {
        if (letter.unicode() >= kFirst && letter.unicode() < kFirst + table.size())
            letter = table.at(letter.unicode() - kFirst);
    }
    return nfc(text);
}

bool isOfWord(QChar c)
{
    return c.isLetter() || c.isMark();
}

// Calls word(from, length) for each run of letters.
template <class Word> void forEachWord(QStringView text, Word word)
{
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && isOfWord(text.at(end)))
            ++end;
        if (end > i)
            word(i, end - i);
        i = std::max(end, i + 1);
    }
}

// The capitals with accents are in fonts of their own, so in the text they are the small letters.
void raiseCapitals(QString &text, QStringView written)
{
    forEachWord(text, [&](qsizetype from, qsizetype length) {
        const QStringView plain = written.mid(from, length);
        const auto inRange = [&](char16_t first, char16_t last) {
            return std::ranges::count_if(plain, [&](QChar c) { return c >= first && c <= last; });
        };
        const auto capitals = inRange(u'A', u'Z') + inRange(u'\u00A1', u'\u00A7'); // Ă to Đ have one
        if (capitals >= 2 && inRange(u'a', u'z') == 0)
            text.replace(from, length, text.mid(from, length).toUpper());
    });
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

/// So few words may be a damaged byte or two of any encoding.
constexpr qsizetype kEnough = 3;

struct Reading
{
    qsizetype syllables = 0; ///< of the words with more than ASCII
    qsizetype others = 0;    ///< words, and signs in the middle of one

    bool isVietnamese() const { return syllables >= kEnough && syllables >= 3 * others; }
};

Reading readAs(QStringView text)
{
    Reading reading;
    forEachWord(text, [&](qsizetype from, qsizetype length) {
        const QStringView word = text.mid(from, length);
        const qsizetype end = from + length;
        const bool sign =
            end + 1 < text.size() && text.at(end).unicode() >= 0x80 && isOfWord(text.at(end + 1));
        if (sign || (!isAscii(word) && !isVietnameseSyllable(word)))
            ++reading.others;
        else if (!isAscii(word))
            ++reading.syllables;
    });
    return reading;
}

// The best of them by what it makes of the text.
std::optional<LegacyEncoding> bestOf(QStringView letters, std::initializer_list<LegacyEncoding> encodings,
                                     qsizetype least)
{
    std::optional<LegacyEncoding> best;
    for (const LegacyEncoding encoding : encodings) {
        const Reading reading = readAs(decodeLegacy(letters, encoding));
        if (reading.isVietnamese() && reading.syllables > least) {
            best = encoding;
            least = reading.syllables;
        }
    }
    return best;
}

} // namespace

QString nameOf(LegacyEncoding encoding)
{
    switch (encoding) {
    case LegacyEncoding::Windows1258:
        return u"Windows-1258"_s;
    case LegacyEncoding::Tcvn3:
        return u"TCVN3"_s;
    case LegacyEncoding::Vni:
        return u"VNI"_s;
    case LegacyEncoding::Windows1252:
        return u"Windows-1252"_s;
    }
    return {};
}

QString decodeLegacy(QStringView letters, LegacyEncoding encoding)
{
    if (encoding == LegacyEncoding::Vni)
        return decodeVni(letters);
    if (encoding == LegacyEncoding::Windows1258)
        return decodeByTable(letters, kWindows1258);
    if (encoding == LegacyEncoding::Windows1252)
        return decodeByTable(letters, kWindows1252);
    QString text = decodeByTable(letters, kTcvn3);
    raiseCapitals(text, letters);
    return text;
}

std::optional<LegacyEncoding> guessLegacy(QByteArrayView bytes)
{
    using enum LegacyEncoding;
    return bestOf(QString::fromLatin1(bytes), {Windows1258, Tcvn3, Vni}, 0);
}

std::optional<LegacyEncoding> guessLookAlike(QStringView text)
{
    using enum LegacyEncoding;
    if (std::ranges::any_of(text, [](QChar c) { return c.unicode() > 0xFF && c.isLetter(); }))
        return std::nullopt; // letters that none of their fonts has
    return bestOf(text, {Tcvn3, Vni}, 2 * readAs(text).syllables);
}

} // namespace app
