#pragma once

#include "app/cli/cli_context.h"
#include "app/outbox/collecting/delivery_looks.h"

#include <QJsonObject>

namespace app {

/// A gateway that was asked what became of its messages, or why it was not.
struct AskedGateway
{
    QString account; ///< its name
    LookUpReport report;
    QString trouble; ///< empty: it was asked, or there was nothing to ask
};

/// Those of these accounts whose gateway tells what becomes of a message, one after the other. Without a
/// keychain none can be asked; one that owes no answer needs no secret.
QList<AskedGateway> askGateways(const QList<db::SendingAccount> &accounts, Secrets *secrets,
                                const LookUpSetup &setup);

QJsonObject documentOf(const AskedGateway &asked);
/// "SMS: 3 delivered, 1 failed".
QString textOf(const AskedGateway &asked);

} // namespace app
