#pragma once

#include "app/transports/gateway_config.h"
#include "app/transports/http_exchange.h"

namespace app {

/// What stands at a path of a JSON document, "data.0.status", as text; empty where there is nothing or no
/// plain value. A number without a fraction has none: "0", "100".
QString textAtPath(const QJsonValue &document, const QString &path);

/// Whether a gateway has accepted the message, surely has not, or nobody knows. The first row that fits:
///
/// | course     | status        | body           | is
/// |------------|---------------|----------------|------------------------------------------
/// | NotReached | -             | -              | NotReached
/// | NotTrusted | -             | -              | NotTrusted
/// | Stopped    | -             | -              | Stopped
/// | Unanswered | -             | -              | Unsure: the request was sent
/// | Answered   | 2xx           | success value  | Accepted
/// | Answered   | any           | a code we know | what the table says of it
/// | Answered   | 401, 403      | others         | NeedsLogin
/// | Answered   | 402, 404, 405 | others         | Refused at Opening: nothing is taken there,
/// |            | 410           |                | whatever the message is
/// | Answered   | 408           | others         | Unsure: a server gave up waiting, and perhaps
/// |            |               |                | not the one that queues (RFC 9110, 15.5.9)
/// | Answered   | 429           | others         | RefusedForNow (RFC 6585, 4: not processed)
/// | Answered   | other 4xx     | others         | Refused: it says that the request was wrong
/// | Answered   | others        | others         | Unsure: an error may come after the message
/// |            |               |                | was queued, also 502, 503 and 504 of a gate
/// |            |               |                | before it (RFC 9110, 15.6)
///
/// The words are those of the gateway as they are: secrets may still stand in them (see withoutSecrets()).
SendResult gatewayOutcome(const GatewayConfig &config, const HttpAnswer &answer);

/// The same of a question about a message that was accepted before.
DeliveryLook deliveryLookOf(const ReportPattern &report, const HttpAnswer &answer);

} // namespace app
