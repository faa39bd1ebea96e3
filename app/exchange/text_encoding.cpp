#include "app/exchange/text_encoding.h"

using namespace Qt::StringLiterals;

namespace app {

QString keyOf(TextEncoding encoding)
{
    return nameOf(encoding).toLower();
}

QString nameOf(TextEncoding encoding)
{
    if (const auto legacy = legacyOf(encoding))
        return nameOf(*legacy);
    return encoding == TextEncoding::Utf16 ? u"UTF-16"_s : u"UTF-8"_s;
}

std::optional<TextEncoding> textEncodingOf(QStringView key)
{
    for (int i = 0; i < kTextEncodingCount; ++i) {
        const auto encoding = static_cast<TextEncoding>(i);
        if (key.compare(keyOf(encoding), Qt::CaseInsensitive) == 0)
            return encoding;
    }
    return std::nullopt;
}

QStringList textEncodingKeys()
{
    QStringList keys;
    for (int i = 0; i < kTextEncodingCount; ++i)
        keys.append(keyOf(static_cast<TextEncoding>(i)));
    return keys;
}

std::optional<LegacyEncoding> legacyOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Windows1258:
        return LegacyEncoding::Windows1258;
    case TextEncoding::Tcvn3:
        return LegacyEncoding::Tcvn3;
    case TextEncoding::Vni:
        return LegacyEncoding::Vni;
    case TextEncoding::Windows1252:
        return LegacyEncoding::Windows1252;
    case TextEncoding::Utf8:
    case TextEncoding::Utf16:
        break;
    }
    return std::nullopt;
}

} // namespace app
