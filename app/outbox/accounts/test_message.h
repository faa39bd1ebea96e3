#pragma once

#include "app/core/clock.h"
#include "app/outbox/accounts/open_account.h"
#include "db/core/error.h"
#include "db/core/id.h"

#include <atomic>

namespace db {
class Session;
}

namespace app {

/// What a test of an account is wished to be.
struct TestWish
{
    db::SendingAccountId account;
    QString to;                                  ///< empty: the account's own address
    std::optional<db::CustomerId> customer = {}; ///< whose data the template is filled with
    std::optional<db::TemplateId> text = {};     ///< nothing: a sentence that says what it is
};

/// A message to oneself by which an account is tried. It is no message of the outbox: neither written down
/// nor counted, and no rule of sending is asked.
struct TestMessage
{
    db::SendingAccount account;
    OutgoingItem item;
    QString to;
};

/// Makes the message; its subject, or text where there is none, says that it is a test. InvalidInput: no
/// address, a template of another channel or that cannot be filled, one without the other. Conflict: the
/// address is a customer's, the account is archived, sends approved templates only and none stands for the
/// template, or the template is not for that customer. NotFound.
[[nodiscard]] db::Result<TestMessage> prepareTest(db::Session &session, const TestWish &wish,
                                                  const Clock &clock);

/// What became of a test.
struct TestOutcome
{
    std::optional<AccountRefusal> refusal; ///< nothing was tried
    SendOutcome outcome;
    QString reason; ///< what a gateway we know means by its code, see gatewayReason()
};

/// Hands it over. Blocks: for the keychain, then for the server. `stop` ends the latter early.
[[nodiscard]] TestOutcome sendTest(const TestMessage &message, Secrets &secrets,
                                   const std::atomic_bool *stop = nullptr,
                                   const OpenAccount &open = &openAccount);

} // namespace app
