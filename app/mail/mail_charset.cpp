#include "app/mail/mail_charset.h"

#include "app/core/legacy_text.h"

#include <QStringConverter>

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr qsizetype kLongestCharsetName = 40;
constexpr qsizetype kTellingBytes = qsizetype{64} * 1024; ///< bytes: so many tell the encoding of all

/// What Qt does not know, or knows by its ICU only, and what is written for something else.
struct CharsetName
{
    QByteArrayView name;
    LegacyEncoding encoding;
};
constexpr std::array kCharsetNames{
    CharsetName{"windows-1258", LegacyEncoding::Windows1258},
    CharsetName{"cp1258", LegacyEncoding::Windows1258},
    CharsetName{"windows-1252", LegacyEncoding::Windows1252},
    CharsetName{"cp1252", LegacyEncoding::Windows1252},
    CharsetName{"iso-8859-1", LegacyEncoding::Windows1252}, // as browsers read it, too
    CharsetName{"latin1", LegacyEncoding::Windows1252},
    CharsetName{"tcvn", LegacyEncoding::Tcvn3},
    CharsetName{"tcvn-5712", LegacyEncoding::Tcvn3},
    CharsetName{"tcvn5712-1", LegacyEncoding::Tcvn3},
    CharsetName{"x-viet-tcvn5712", LegacyEncoding::Tcvn3},
    CharsetName{"x-viet-tcvn", LegacyEncoding::Tcvn3},
    CharsetName{"x-viet-vni", LegacyEncoding::Vni},
};

bool isBeyondAscii(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

/// How many bytes at the end are the beginning of a character whose rest is missing.
qsizetype cutOffBytes(QByteArrayView bytes)
{
    constexpr qsizetype kLongestUtf8 = 4;
    for (qsizetype back = 1; back <= std::min(bytes.size(), kLongestUtf8 - 1); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if (byte < 0x80)
            return 0;
        if (byte >= 0xC2)
            return back < (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2) ? back : 0;
    }
    return 0;
}

// A lone letter at the end of ASCII is as likely one of another encoding.
std::optional<QString> checkedUtf8(QByteArrayView bytes)
{
    const QByteArrayView whole = bytes.chopped(cutOffBytes(bytes));
    if (whole.size() < bytes.size() && !std::any_of(whole.begin(), whole.end(), isBeyondAscii))
        return std::nullopt;
    QStringDecoder decoder(QStringConverter::Utf8);
    const QString text = decoder.decode(whole);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

QByteArray lowerName(QByteArrayView charset)
{
    const QByteArrayView name = charset.trimmed();
    return name.size() <= kLongestCharsetName ? name.toByteArray().toLower() : QByteArray();
}

std::optional<LegacyEncoding> ownEncodingOf(const QByteArray &name)
{
    const auto *const known = std::find_if(kCharsetNames.begin(), kCharsetNames.end(),
                                           [&](const CharsetName &one) { return one.name == name; });
    return known != kCharsetNames.end() ? std::optional(known->encoding) : std::nullopt;
}

bool isUtf8Name(const QByteArray &name)
{
    return name == "utf-8" || name == "utf8";
}

// Simplified Chinese is often written in more letters than its charset has.
QStringDecoder decoderOf(const QByteArray &name)
{
    return name.isEmpty() ? QStringDecoder()
                          : QStringDecoder(name == "gb2312" || name == "gbk" ? "gb18030" : name.constData());
}

} // namespace

bool isKnownCharset(QByteArrayView charset)
{
    const QByteArray name = lowerName(charset);
    return isUtf8Name(name) || ownEncodingOf(name) || decoderOf(name).isValid();
}

std::optional<QString> textOfCharset(QByteArrayView charset, QByteArrayView bytes)
{
    const QByteArray name = lowerName(charset);
    if (isUtf8Name(name))
        return checkedUtf8(bytes);
    if (const auto own = ownEncodingOf(name))
        return decodeLegacy(QString::fromLatin1(bytes), *own);
    QStringDecoder decoder = decoderOf(name);
    if (!decoder.isValid())
        return std::nullopt;
    const QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

QString mailText(QByteArrayView charset, QByteArrayView bytes)
{
    if (const auto text = textOfCharset(charset, bytes))
        return *text;
    if (const auto text = checkedUtf8(bytes))
        return *text;
    const auto guessed = guessLegacy(bytes.first(std::min(bytes.size(), kTellingBytes)));
    return decodeLegacy(QString::fromLatin1(bytes), guessed.value_or(LegacyEncoding::Windows1252));
}

} // namespace app
