#pragma once

#include <QString>

namespace app {

/// "1 customer", "2 customers"; what takes no s in the plural says it: counted(2, "copy", "copies").
inline QString counted(qint64 count, const char *one, const char *many = nullptr)
{
    const QString word = QString::fromLatin1(count == 1 || !many ? one : many);
    return QString::number(count) + QLatin1Char(' ') + word +
           (count == 1 || many ? QString() : QStringLiteral("s"));
}

} // namespace app
