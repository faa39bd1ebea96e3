#pragma once

// Before id.h, which names ::qHash without including it.
#include <QHashFunctions>

#include "db/core/error.h"
#include "db/core/id.h"
#include "db/core/words.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace db {

class Connection;

/// A file as it was approved with a message.
struct MessageFile
{
    QString name;
    QString mediaType;
    FilePlace place = FilePlace::Attached;
    QByteArray bytes;
    std::optional<qint64> bodyAt; ///< where its body stood in the payload of the last attempt
};

/// The files that go with messages: those their templates had when they were approved.
class MessageFileStore final
{
public:
    explicit MessageFileStore(const Connection &connection) : m_connection(connection) {}

    /// From now on the files of its template go with a message as they are now; none with what is no e-mail.
    [[nodiscard]] Result<void> fix(MessageId id) const;
    /// It is approved no more. The bytes of an attempt that no server took go with the files they left out.
    [[nodiscard]] Result<void> letGo(MessageId id) const;
    /// In the order of the mail: the pictures in its text first.
    [[nodiscard]] Result<QList<MessageFile>> of(MessageId id) const;
    /// Their names by the messages of a customer, in the order of the mails.
    [[nodiscard]] Result<QHash<MessageId, QStringList>> namesOf(CustomerId customer) const;
    /// Where the bodies of its files were left out of its payload, in the order of of().
    [[nodiscard]] Result<void> setBodies(MessageId id, const QList<qint64> &bodiesAt) const;

private:
    const Connection &m_connection;
};

} // namespace db
