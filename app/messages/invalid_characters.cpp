#include "app/messages/invalid_characters.h"

namespace app {

namespace {

bool isInvalid(QStringView text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.isHighSurrogate())
        return at + 1 >= text.size() || !text.at(at + 1).isLowSurrogate();
    if (c.isLowSurrogate())
        return at == 0 || !text.at(at - 1).isHighSurrogate();
    if (c == QChar::ReplacementCharacter)
        return true;
    return c.category() == QChar::Other_Control && c != u'\n' && c != u'\r' && c != u'\t';
}

} // namespace

QList<qsizetype> invalidCharacters(QStringView text, qsizetype most)
{
    QList<qsizetype> places;
    for (qsizetype at = 0; at < text.size() && places.size() < most; ++at) {
        if (isInvalid(text, at))
            places.append(at);
    }
    return places;
}

} // namespace app
