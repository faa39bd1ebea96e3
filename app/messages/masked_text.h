#pragma once

#include "app/messages/finding.h"

#include <QList>
#include <QString>
#include <QStringView>

class QRegularExpression;

namespace app {

class CompiledTemplate;

/// The text as it was written, with a character that is no letter in place of each unit of its fields: what
/// stands in it stands there in the template, too.
QString maskedText(const CompiledTemplate &text);

/// That stretch without the blanks at its ends.
TextSpan trimmedSpan(QStringView text, qsizetype from, qsizetype to);
bool endsSentence(QChar c);
/// Words, a field being one.
int wordCount(QStringView text);
/// Where the n-th word from there ends, or the text does.
qsizetype endOfWords(QStringView text, qsizetype from, int words);
/// The first 20 matches.
QList<TextSpan> placesOf(const QRegularExpression &pattern, const QString &text);

} // namespace app
