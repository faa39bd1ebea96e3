#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace app {

/// A field of a mail's header as a person reads it.
struct ReadableField
{
    QString name;  ///< "Message-ID"
    QString value; ///< encoded words decoded
};

/// A part of a mail that has no parts itself.
struct ReadablePart
{
    QString mediaType;  ///< "text/html"
    QString fileName;   ///< may be empty
    QString text;       ///< of a text that is to be read; else empty
    qsizetype size = 0; ///< bytes of its content
};

/// The bytes of a mail, taken apart to be looked at.
struct ReadableMail
{
    QList<ReadableField> fields; ///< in their order
    QList<ReadablePart> parts;   ///< in their order, of all levels
};

ReadableMail readableMail(QByteArrayView bytes);

} // namespace app
