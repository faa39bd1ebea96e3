#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtGlobal>

namespace test {

/// Zalo among the gateways we know, at a server of this computer.
inline QJsonObject zaloAt(quint16 port)
{
    QFile file(QStringLiteral(MK_SOURCE_DIR "/resources/data/gateways.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("gateways.json");
    const QByteArray here = "http://127.0.0.1:" + QByteArray::number(port);
    const QByteArray moved = file.readAll()
                                 .replace("https://business.openapi.zalo.me", here)
                                 .replace("https://oauth.zaloapp.com", here);
    for (const QJsonValue &one : QJsonDocument::fromJson(moved)[QStringLiteral("gateways")].toArray()) {
        if (one[QStringLiteral("key")] == QStringLiteral("zns"))
            return one.toObject();
    }
    qFatal("no zns");
}

} // namespace test
