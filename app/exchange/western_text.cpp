#include "app/exchange/western_text.h"

#include "app/core/legacy_text.h"
#include "app/core/vietnamese_syllable.h"

#include <QString>
#include <QStringView>

#include <algorithm>

namespace app {

namespace {

constexpr int kBeyondAscii = 0x80;

/// A character of UTF-8 beyond ASCII, by its form: in other text there is hardly one.
bool holdsUtf8(QByteArrayView bytes)
{
    const auto goesOn = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        const qsizetype more = lead < 0xC2 || lead > 0xF4 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
        const QByteArrayView rest = bytes.sliced(i + 1);
        if (more > 0 && rest.size() >= more && std::ranges::all_of(rest.first(more), goesOn))
            return true;
    }
    return false;
}

/// Before a word of Western Europe stand few signs beyond ASCII, such as "¿" and "’"; the others there are
/// letters of another encoding.
bool standsBeforeWord(QChar sign)
{
    constexpr QStringView kSigns = u"\u00A0\u00A1\u00B0\u00BF\u2013\u2014\u2018\u2019\u201C\u20AC";
    return sign.unicode() < kBeyondAscii || kSigns.contains(sign);
}

/// "nº 5", "3ª".
bool isOrdinal(QStringView word)
{
    return word == u"º" || word == u"ª" || word.compare(u"nº", Qt::CaseInsensitive) == 0;
}

/// A word with accents as one of Western Europe is written: no capital behind a small letter, as in "NguyÔn",
/// and no letter that is rare there and common elsewhere.
bool isWesternWord(QStringView word)
{
    constexpr QStringView kRare = u"ÐÞðþÿªºµƒ";
    bool small = false;
    for (const QChar c : word) {
        if (kRare.contains(c) || (small && c.isUpper() && c.unicode() >= kBeyondAscii))
            return false;
        small = c.isLower();
    }
    return true;
}

/// Whether one of the encodings makes a syllable of Vietnamese of the word.
bool isLegacySyllable(QStringView word)
{
    using enum LegacyEncoding;
    const auto readsAs = [word](LegacyEncoding encoding) {
        return isVietnameseSyllable(decodeLegacy(word, encoding));
    };
    return readsAs(Windows1258) || readsAs(Tcvn3) || readsAs(Vni);
}

/// What the words of a text say of its encoding.
struct WesternWords
{
    qsizetype western = 0;
    qsizetype others = 0; ///< damaged, or Vietnamese of another encoding

    /// `from`, `length`: where the word stands in `text`, and in `letters`, its bytes as Latin-1 shows them.
    void take(QStringView text, QStringView letters, qsizetype from, qsizetype length)
    {
        constexpr qsizetype kShortest = 3; // one of fewer letters may be anything
        const QStringView word = text.mid(from, length);
        const auto ascii = std::ranges::count_if(word, [](QChar c) { return c.unicode() < kBeyondAscii; });
        const bool sign = from > 0 && !standsBeforeWord(text.at(from - 1));
        if (!sign && (ascii == length || isOrdinal(word) || isVietnameseSyllable(word)))
            return;
        const bool alphabet = ascii == 0 && length >= kShortest; // of another alphabet: Russian, Greek
        if (sign || alphabet || !isWesternWord(word) || isLegacySyllable(letters.mid(from, length)))
            ++others;
        else if (length >= kShortest && 2 * ascii > length)
            ++western;
    }
};

} // namespace

bool isWestern(QByteArrayView bytes)
{
    const QString letters = QString::fromLatin1(bytes);
    const QString text = decodeLegacy(letters, LegacyEncoding::Windows1252);
    const bool damaged = std::ranges::any_of(text, [](QChar c) {
        return c == QChar::ReplacementCharacter || (c < u' ' && !QStringView(u"\t\n\r").contains(c));
    });
    if (damaged || holdsUtf8(bytes))
        return false;
    WesternWords words;
    for (qsizetype from = 0; from < text.size();) {
        const auto end =
            std::find_if(text.cbegin() + from, text.cend(), [](QChar c) { return !c.isLetter(); });
        const qsizetype length = end - (text.cbegin() + from);
        if (length > 0)
            words.take(text, letters, from, length);
        from += std::max<qsizetype>(length, 1);
    }
    return words.western >= 1 && words.western >= 3 * words.others;
}

} // namespace app
