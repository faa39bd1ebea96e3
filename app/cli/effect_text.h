#pragma once

#include "app/outbox/collecting/mail_effect.h"

#include <QJsonObject>

namespace app {

/// "2 replies, 1 opt-out"; "nothing new".
QString effectsText(const MailEffectCounts &effects);
/// All of them, by their keys.
QJsonObject documentOf(const MailEffectCounts &effects);

} // namespace app
