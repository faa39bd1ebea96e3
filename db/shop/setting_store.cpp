#include "db/shop/setting_store.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

SettingStore::SettingStore(const Connection &connection) : m_connection(connection) {}

Result<QHash<QString, QString>> SettingStore::all() const
{
    Statement select = m_connection.prepare(u"setting/select_all"_s);
    QHash<QString, QString> settings;
    MK_CHECK(forEachRow(select, [&] { settings.insert(select.text("key"), select.text("value")); }));
    return settings;
}

Result<ChangeSet> SettingStore::set(const QString &key, const QString &value)
{
    Statement upsert = m_connection.prepare(u"setting/upsert"_s);
    MK_CHECK(upsert.bind(":key", key).bind(":value", value).run());
    ChangeSet changes;
    changes.settings = true;
    return changes;
}

Result<ChangeSet> SettingStore::remove(const QString &key)
{
    Statement erase = m_connection.prepare(u"setting/delete"_s);
    MK_CHECK(erase.bind(":key", key).run());
    ChangeSet changes;
    changes.settings = true;
    return changes;
}

} // namespace db
