#pragma once

#include "app/mail/header_line.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringView>

namespace app {

/// Text as words of RFC 2047: UTF-8, base64 or quoted-printable, whichever is shorter, each of at most 75
/// bytes and the first of at most `firstRoom` where a character fits into that. No character is split.
QList<QByteArray> encodedWords(QStringView text, qsizetype firstRoom);

/// Adds the text of a field such as Subject: as it stands where that is plain ASCII, else as encoded words.
/// There must be no control character in it.
void addText(HeaderLine &line, const QString &text);
/// The same for the name before an address: bare words, a quoted string or encoded words.
void addPhrase(HeaderLine &line, const QString &phrase);

/// The text of an unfolded value: encoded words in whatever charset, those beside each other as one, for a
/// character may be split between them; what is no such word, or of an unknown charset, stays as it stands.
/// Bytes beyond ASCII are read as mailText() does. A control character becomes a blank.
QString decodedWords(QByteArrayView value);

} // namespace app
