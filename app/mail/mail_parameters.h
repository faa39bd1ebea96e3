#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringView>

namespace app {

struct MailParameter
{
    QByteArray name; ///< in small letters, without the marks of RFC 2231
    QString value;
};

/// The value of a field such as Content-Type: what stands before the first ";" in small letters, and the
/// parameters behind it.
struct MailField
{
    QByteArray value;
    QList<MailParameter> parameters;

    /// Empty where there is none; `name` in small letters.
    QString parameter(QByteArrayView name) const;
};

constexpr qsizetype kMostMailParameters = 100; ///< the rest is left out

/// Takes an unfolded value apart. Parameters as RFC 2231 has them (in pieces of any order, with a charset),
/// and as programs write them against it (encoded words, blanks without quotes). Comments are left out.
MailField mailFieldOf(QByteArrayView value);

/// A parameter as tokens of a HeaderLine, without the ";" between them: `name=token`, `name="text"`, or for
/// more than short ASCII the pieces of RFC 2231. There must be no control character in it.
QList<QByteArray> parameterTokens(const QByteArray &name, const QString &value);

/// The name of a file as a mail gives it, without folders and control characters; empty where nothing is
/// left.
QString bareFileName(const QString &name);

} // namespace app
