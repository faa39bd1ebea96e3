#pragma once

#include "app/mail/delivery_report.h"

#include <QString>

#include <optional>

namespace app {

/// The status of RFC 3463 in what a server said, "5.2.2" of "550 5.2.2 Mailbox full"; empty where there is
/// none.
QString statusIn(const QString &diagnostic);

/// "5.0.0" and "4.0.0" say no more than whether it is for good.
bool isGeneralStatus(const QString &status);

/// What the words of a server mean, where they are plain: "User unknown", "over quota", "listed at".
std::optional<DeliveryOutcome> outcomeByWords(const QString &diagnostic);

/// What a status says by itself; nothing where that is little.
std::optional<DeliveryOutcome> outcomeByStatus(const QString &status);

/// The server's reply begins with 4, as of "450 try later".
bool isTemporaryReply(const QString &diagnostic);

} // namespace app
