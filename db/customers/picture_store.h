#pragma once

#include "db/core/change_set.h"
#include "db/core/error.h"

#include <QByteArray>

namespace db {

class Connection;

/// The pictures of customers, small JPEGs. Synchronous, on the session's thread.
class PictureStore final
{
public:
    static constexpr qsizetype kMostBytes = qsizetype{40} * 1024;

    explicit PictureStore(const Connection &connection) : m_connection(connection) {}

    /// A JPEG of at most kMostBytes, by its first and last bytes.
    static bool isPicture(const QByteArray &jpeg);
    /// Empty: there is none.
    [[nodiscard]] Result<QByteArray> of(CustomerId id) const;
    /// An empty one takes the picture away. InvalidInput for what is no picture.
    [[nodiscard]] Result<ChangeSet> set(CustomerId id, const QByteArray &jpeg);

private:
    const Connection &m_connection;
};

} // namespace db
