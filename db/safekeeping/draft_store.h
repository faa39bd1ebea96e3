#pragma once

#include "db/core/error.h"

#include <QList>
#include <QString>

#include <optional>

namespace db {

class Connection;

/// Something typed and not yet saved.
struct Draft
{
    QString key;     ///< stable, such as "customer/12" or "customer/new"
    QString content; ///< in the words of whoever keeps it
    qint64 updatedAtMs = 0;
};

/// Drafts outlive the window and the program. They change nothing that others show, so they tell no
/// ChangeSet.
class DraftStore final
{
public:
    explicit DraftStore(const Connection &connection);

    /// Keeps this content under this key, instead of what was there.
    [[nodiscard]] Result<void> put(const Draft &draft);
    [[nodiscard]] Result<std::optional<Draft>> get(const QString &key) const;
    /// Those whose key begins so, newest first.
    [[nodiscard]] Result<QList<Draft>> list(const QString &prefix) const;
    /// Nothing happens when there is none.
    [[nodiscard]] Result<void> remove(const QString &key);

private:
    const Connection &m_connection;
};

} // namespace db
