#pragma once

#include <QRandomGenerator>
#include <QString>

namespace test {

/// Up to eight letters of that alphabet, none of them half of one.
inline QString randomCell(QRandomGenerator &random, const QString &alphabet)
{
    QString text;
    for (int length = random.bounded(9); length > 0; --length) {
        qsizetype at = random.bounded(alphabet.size());
        if (alphabet.at(at).isLowSurrogate())
            --at;
        text.append(alphabet.mid(at, alphabet.at(at).isHighSurrogate() ? 2 : 1));
    }
    return text;
}

} // namespace test
