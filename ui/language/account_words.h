#pragma once

#include "app/outbox/accounts/account_check.h"
#include "app/outbox/accounts/mail_presets.h"
#include "app/outbox/accounts/test_message.h"

#include <QString>

namespace ui::words {

/// "SMS through a gateway".
QString accountKind(db::AccountKind kind);
/// What a field or a secret of a gateway is called: "API key" for api_key; its own name where nobody knows
/// more.
QString gatewayField(const QString &name);
/// "The server's name is missing."
QString accountProblem(const app::AccountProblem &problem);
/// What a person can do about the keychain; one sentence or two.
QString secretFault(app::SecretFault fault);
/// What became of a test, and what to do where it did not go well; with the server's words, if any.
QString testOutcome(const app::TestOutcome &test);
/// What a gateway means by the code that a message failed with (see app::gatewayReason()), in the language in
/// use; empty: the reason is another.
QString gatewayReason(const QString &reason);
QString linkSecurity(db::LinkSecurity security);
QString loginKind(db::LoginKind login);
/// A provider by its name; "Another server" in the language in use.
QString presetName(const app::MailPreset &preset);
/// What there is to do at a provider first, in the language in use.
QString presetNote(const app::MailPreset &preset);

} // namespace ui::words
