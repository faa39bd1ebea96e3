#include "db/shop/setting_store.h"

#include "db/engine/connection.h"

using namespace Qt::StringLiterals;

namespace db {

SettingStore::SettingStore(const Connection &connection) : m_connection(connection) {}

Result<QHash<QString, QString>> SettingStore::all() const
{
    Statement select = m_connection.prepare(u"setting/select_all"_s);
    MK_CHECK(select.exec());
    QHash<QString, QString> settings;
    while (select.next())
        settings.insert(select.text("key"), select.text("value"));
    MK_CHECK(select.finished());
    return settings;
}

Result<ChangeSet> SettingStore::set(const QString &key, const QString &value)
{
    Statement upsert = m_connection.prepare(u"setting/upsert"_s);
    MK_CHECK(upsert.bind(":key", key).bind(":value", value).exec());
    ChangeSet changes;
    changes.settings = true;
    return changes;
}

Result<ChangeSet> SettingStore::remove(const QString &key)
{
    Statement erase = m_connection.prepare(u"setting/delete"_s);
    MK_CHECK(erase.bind(":key", key).exec());
    ChangeSet changes;
    changes.settings = true;
    return changes;
}

} // namespace db
