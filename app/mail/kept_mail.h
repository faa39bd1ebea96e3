#pragma once

#include "db/core/error.h"

#include <QByteArray>
#include <QList>

namespace app {

/// A mail as it is kept: without the bodies of its files, of which one copy serves all mails.
struct KeptMail
{
    QByteArray bytes;
    QList<qint64> bodiesAt; ///< where they were taken out, ascending, of each file one
};

/// A file of a kept mail.
struct KeptBody
{
    QByteArray content;
    qint64 at = 0; ///< see KeptMail::bodiesAt
};

/// Takes the bodies of the files, in their order, out of the bytes that mailBytes() has made of them.
/// Internal: they are not those of this mail.
[[nodiscard]] db::Result<KeptMail> withoutFileBodies(const QByteArray &mail, const QList<QByteArray> &files);

/// The mail as it was sent, byte by byte. Corrupt: a place is not in it, or not behind the one before.
[[nodiscard]] db::Result<QByteArray> withFileBodies(const QByteArray &kept, const QList<KeptBody> &files);

} // namespace app
