#pragma once

#include "db/core/change_set.h"
#include "db/core/error.h"

#include <QHash>
#include <QString>

namespace db {

class Connection;

/// What the shop decided about itself, as text by key.
class SettingStore final
{
public:
    explicit SettingStore(const Connection &connection);

    [[nodiscard]] Result<QHash<QString, QString>> all() const;
    [[nodiscard]] Result<ChangeSet> set(const QString &key, const QString &value);
    /// Nothing happens when there is none.
    [[nodiscard]] Result<ChangeSet> remove(const QString &key);

private:
    const Connection &m_connection;
};

} // namespace db
