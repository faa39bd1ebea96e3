#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <optional>

namespace app {

/// How Vietnamese was written before Unicode: one byte a letter, or a letter and its marks.
enum class LegacyEncoding
{
    Windows1258, ///< a letter, and its tone behind it
    Tcvn3,       ///< TCVN 5712:1993, VN3, of the .Vn fonts ("ABC"); accented capitals are in other fonts
    Vni,         ///< VNI for Windows: a letter, and its marks as a second one
    Windows1252  ///< of Western Europe, ISO 8859-1 too; it holds no Vietnamese
};

/// "Windows-1258", "TCVN3", "VNI", "Windows-1252".
QString nameOf(LegacyEncoding encoding);

/// The text that the letters stand for, as NFC; `letters` are its bytes as Latin-1 shows them. A mark at the
/// beginning belongs to nothing, so a text is cut between words only. Words in TCVN3 whose plain letters are
/// all capitals (two at least) become capitals as a whole.
QString decodeLegacy(QStringView letters, LegacyEncoding encoding);

/// In which of them the bytes are Vietnamese: where three of four words with more than ASCII are syllables of
/// the language. None: ASCII alone, or something else.
std::optional<LegacyEncoding> guessLegacy(QByteArrayView bytes);

/// The same of text that is Unicode by its form only: "NguyÔn V¨n §øc" of a spreadsheet whose fonts are gone.
/// None where it reads better as it stands.
std::optional<LegacyEncoding> guessLookAlike(QStringView text);

} // namespace app
