#include "db/shop/setting_store.h"

#include "db/engine/connection.h"

using namespace Qt::StringLiterals;

namespace db {

SettingStore::SettingStore(const Connection &connection) : m_connection(connection) {}

Result<QHash<QString, QString>> SettingStore::all() const
{
    Statement select = m_connection.prepare(u"setting/select_all"_s);
    if (const auto done = select.exec(); !done)
        return tl::unexpected(done.error());
    QHash<QString, QString> settings;
    while (select.next())
        settings.insert(select.text("key"), select.text("value"));
    if (const auto read = select.finished(); !read)
        return tl::unexpected(read.error());
    return settings;
}

Result<ChangeSet> SettingStore::set(const QString &key, const QString &value)
{
    Statement upsert = m_connection.prepare(u"setting/upsert"_s);
    if (const auto done = upsert.bind(":key", key).bind(":value", value).exec(); !done)
        return tl::unexpected(done.error());
    ChangeSet changes;
    changes.settings = true;
    return changes;
}

Result<ChangeSet> SettingStore::remove(const QString &key)
{
    Statement erase = m_connection.prepare(u"setting/delete"_s);
    if (const auto done = erase.bind(":key", key).exec(); !done)
        return tl::unexpected(done.error());
    ChangeSet changes;
    changes.settings = true;
    return changes;
}

} // namespace db
