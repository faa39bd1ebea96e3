#include "app/outbox/accounts/account_configuration.h"

#include "app/core/json_words.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kPartPrice = u"partPrice"_s;
const QString kConnections = u"connections"_s;

QJsonObject configurationOf(const db::SendingAccount &account)
{
    return QJsonDocument::fromJson(account.configuration.toUtf8()).object();
}

} // namespace

QJsonValue configured(const db::SendingAccount &account, QStringView name)
{
    return configurationOf(account).value(name);
}

void configure(db::SendingAccount &account, const QString &name, const QJsonValue &value)
{
    QJsonObject json = configurationOf(account);
    if (value.isNull() || value.isUndefined())
        json.remove(name);
    else
        json.insert(name, value);
    account.configuration = json.isEmpty() ? QString() : compactText(json);
}

std::optional<int> partPriceOf(const db::SendingAccount &account)
{
    const QJsonValue price = configured(account, kPartPrice);
    return price.isDouble() ? std::optional(price.toInt()) : std::nullopt;
}

void setPartPrice(db::SendingAccount &account, std::optional<int> price)
{
    configure(account, kPartPrice, price ? QJsonValue(*price) : QJsonValue());
}

int connectionsOf(const db::SendingAccount &account)
{
    return std::clamp(enteredConnections(account), 1, kMostConnections);
}

int enteredConnections(const db::SendingAccount &account)
{
    return configured(account, kConnections).toInt(1);
}

void setConnections(db::SendingAccount &account, int connections)
{
    configure(account, kConnections, connections == 1 ? QJsonValue() : QJsonValue(connections));
}

} // namespace app
