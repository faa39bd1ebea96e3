#pragma once

#include "app/core/legacy_text.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace app {

/// How the letters of a text file are written, where that is said instead of recognised.
enum class TextEncoding
{
    Utf8,
    Utf16,
    Windows1258,
    Tcvn3,
    Vni,
    Windows1252
};
inline constexpr int kTextEncodingCount = static_cast<int>(TextEncoding::Windows1252) + 1;

/// "utf-8", "utf-16", "windows-1258", "tcvn3", "vni", "windows-1252": what --encoding takes.
QString keyOf(TextEncoding encoding);
/// "UTF-8", "TCVN3": for people.
QString nameOf(TextEncoding encoding);
/// Whatever its case.
std::optional<TextEncoding> textEncodingOf(QStringView key);
QStringList textEncodingKeys();
/// None for Unicode.
std::optional<LegacyEncoding> legacyOf(TextEncoding encoding);

} // namespace app
