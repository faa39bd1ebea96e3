#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace app {

/// 0 to 15, or -1 for what is no hexadecimal digit.
int hexValue(char digit);

/// The bytes that base64 stands for. What is none of its letters is passed over; behind a "=" it begins
/// again, for some programs join what was encoded in pieces.
QByteArray decodedBase64(QByteArrayView text);

/// The bytes that the quoted-printable text of a body stands for (RFC 2045, 6.7): without soft breaks and
/// without the blanks at the ends of lines. What is not understood stays as it is, line breaks too.
QByteArray decodedQuotedPrintable(QByteArrayView text);

/// Base64 in lines of at most 76 characters, CRLF behind each.
QByteArray base64Lines(QByteArrayView bytes);

/// Quoted-printable in lines of at most 76 characters. The lines of `text` end in CRLF, and stay lines. No
/// line begins with "From " or ".", which mail programs change on the way.
QByteArray quotedPrintableLines(QByteArrayView text);

} // namespace app
