#pragma once

#include <QString>
#include <QStringList>

namespace app {

/// "1 customer", "2 customers"; what takes no s in the plural says it: counted(2, "copy", "copies").
inline QString counted(qint64 count, const char *one, const char *many = nullptr)
{
    const QString word = QString::fromLatin1(count == 1 || !many ? one : many);
    return QString::number(count) + QLatin1Char(' ') + word +
           (count == 1 || many ? QString() : QStringLiteral("s"));
}

/// The first ten, then how many there are besides: "a, b and 296 more". A list may have any number of
/// columns.
inline QString firstOf(const QStringList &names)
{
    constexpr qsizetype kMostNamed = 10;
    const QString few = names.mid(0, kMostNamed).join(QLatin1StringView(", "));
    return names.size() <= kMostNamed
               ? few
               : QStringLiteral("%1 and %2 more").arg(few, QString::number(names.size() - kMostNamed));
}

} // namespace app
