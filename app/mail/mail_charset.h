#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace app {

/// Whether textOfCharset() can read what is of it.
bool isKnownCharset(QByteArrayView charset);

/// The text of bytes in a charset by its name in a mail, whatever its case: those that Qt knows, and TCVN3
/// and VNI. Nothing: it is none of them, or the bytes are not of it.
std::optional<QString> textOfCharset(QByteArrayView charset, QByteArrayView bytes);

/// The same; where that gives nothing (or no charset is named) the bytes are UTF-8 if they can be, else
/// Vietnamese of before Unicode if they read as that, else windows-1252.
QString mailText(QByteArrayView charset, QByteArrayView bytes);

} // namespace app
