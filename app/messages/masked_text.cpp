#include "app/messages/masked_text.h"

#include "app/messages/compiled_template.h"

#include <QRegularExpression>

namespace app {

namespace {

constexpr QChar kField = QChar::ObjectReplacementCharacter;
constexpr qsizetype kMostPlaces = 20;

} // namespace

QString maskedText(const CompiledTemplate &text)
{
    QString plain = text.source();
    for (const TemplatePiece &piece : text.pieces()) {
        if (piece.isField())
            plain.replace(piece.place.offset, piece.place.length, QString(piece.place.length, kField));
    }
    return plain;
}

TextSpan trimmedSpan(QStringView text, qsizetype from, qsizetype to)
{
    while (from < to && text.at(from).isSpace())
        ++from;
    while (to > from && text.at(to - 1).isSpace())
        --to;
    return {from, to - from};
}

bool endsSentence(QChar c)
{
    return QStringView(u".!?…").contains(c);
}

int wordCount(QStringView text)
{
    int words = 0;
    bool inWord = false;
    for (const QChar c : text) {
        const bool letter = c.isLetterOrNumber() || c == kField;
        words += letter && !inWord ? 1 : 0;
        inWord = letter || (inWord && !c.isSpace());
    }
    return words;
}

qsizetype endOfWords(QStringView text, qsizetype from, int words)
{
    qsizetype at = from;
    for (int i = 0; i < words; ++i) {
        while (at < text.size() && text.at(at).isSpace())
            ++at;
        while (at < text.size() && !text.at(at).isSpace())
            ++at;
    }
    return at;
}

QList<TextSpan> placesOf(const QRegularExpression &pattern, const QString &text)
{
    QList<TextSpan> places;
    for (auto found = pattern.globalMatch(text); found.hasNext() && places.size() < kMostPlaces;) {
        const QRegularExpressionMatch match = found.next();
        places.append({match.capturedStart(), match.capturedLength()});
    }
    return places;
}

} // namespace app
