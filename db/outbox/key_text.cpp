#include "db/outbox/key_text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace db {

QString jsonOfKeys(const QStringList &keys)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(keys)).toJson(QJsonDocument::Compact));
}

QString jsonOfChannels(const QList<Channel> &channels)
{
    QStringList keys;
    for (const Channel channel : channels)
        keys.append(keyOf(channel));
    return jsonOfKeys(keys);
}

} // namespace db
