#pragma once

#include "app/outbox/accounts/open_account.h"
#include "app/outbox/sending/account_pace.h"

#include <memory>
#include <optional>

namespace db {
class Session;
}

namespace app {

/// An account while messages go out by it: its connection, its pace, and whether it is left alone for now.
class AccountLine final
{
public:
    explicit AccountLine(db::SendingAccount account) : m_account(std::move(account)) {}

    const db::SendingAccount &account() const { return m_account; }
    /// Takes over what has changed of the account: it was mended, perhaps, and is left alone no longer.
    void takeOver(const db::SendingAccount &account);
    /// A round begins: counts what has gone by it.
    [[nodiscard]] db::Result<void> begin(db::Session &session, qint64 nowMs);
    /// Its connection, made when it is first needed. An error: it cannot send; it is left alone for a while.
    [[nodiscard]] AccountResult<Transport *> transport(const TransportFactory &factory, qint64 nowMs);
    AccountPace &pace() { return *m_pace; }
    /// The server, or the way to it, does not let anything through.
    void leaveAlone(qint64 nowMs);
    void worked();
    /// It is not known whether a message has gone. True: neither was it of the one before in this round, or
    /// the account was in trouble before; the server is to blame rather than the messages.
    bool isUnsureAgain();
    /// Its secret was mended, perhaps: it is left alone no longer.
    void endRest();
    /// It was changed or archived: it is not as the round knows it.
    void endRound() { m_hasEnded = true; }
    bool hasEnded() const { return m_hasEnded; }
    /// Until then it is left alone (UTC epoch milliseconds); nothing: it may send.
    std::optional<qint64> restingUntil(qint64 nowMs) const;
    /// The round ends: the connection is closed.
    void finish();

private:
    db::SendingAccount m_account;
    std::unique_ptr<Transport> m_transport;
    std::optional<AccountPace> m_pace;
    bool m_hasEnded = false;
    int m_troubles = 0; ///< in a row
    int m_unsure = 0;   ///< in a row within the round
    qint64 m_restFromMs = 0;
    qint64 m_restUntilMs = 0;
};

} // namespace app
