#include "db/shop/secret_salt.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"

#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace db {

Result<QByteArray> secretSalt(const Connection &connection, const QString &key)
{
    Statement select = connection.prepare(u"setting/select_value"_s);
    MK_TRY(const auto found,
           readFirst(select.bind(":key", key), [](const Statement &row) { return row.text(0).toLatin1(); }));
    return QByteArray::fromHex(found.value_or(QByteArray()));
}

Result<QByteArray> madeSalt(const Connection &connection, const QString &key)
{
    MK_TRY(QByteArray salt, secretSalt(connection, key));
    if (!salt.isEmpty())
        return salt;
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    salt = QByteArray(reinterpret_cast<const char *>(random.data()), sizeof(random));
    MK_CHECK(connection.prepare(u"setting/upsert"_s)
                 .bind(1, key)
                 .bind(2, QString::fromLatin1(salt.toHex()))
                 .run());
    return salt;
}

} // namespace db
