#pragma once

#include "app/outbox/accounts/open_account.h"
#include "app/outbox/sending/account_pace.h"
#include "app/outbox/sending/connection_pool.h"

#include <memory>
#include <optional>
#include <utility>

namespace db {
class Session;
}

namespace app {

/// An account while messages go out by it: its connections, its pace, and whether it is left alone for now.
class AccountLine final
{
public:
    explicit AccountLine(db::SendingAccount account) : m_account(std::move(account)) {}

    const db::SendingAccount &account() const { return m_account; }
    /// Takes over what has changed of the account: it was mended, perhaps, and is left alone no longer.
    void takeOver(const db::SendingAccount &account);
    /// A round begins: counts what has gone by it.
    [[nodiscard]] db::Result<void> begin(db::Session &session, qint64 nowMs);
    /// Readies its connections when they are first needed. An error: it cannot send; it is left alone for a
    /// while.
    [[nodiscard]] AccountResult<void> open(const TransportFactory &factory, const PoolSetup &setup);
    bool isOpen() const { return m_transport || m_pool; }
    /// Once open: its one connection sends on the caller's thread; null where the pool sends.
    Transport *transport() const { return m_transport.get(); }
    /// One more may be taken up. Before a server has taken one in this round it gets no second: were the
    /// password wrong, that would be one attempt more.
    bool hasRoom() const;
    /// A message is taken up, until heard() or putDown().
    void takeUp() { ++m_underWay; }
    void putDown() { --m_underWay; }
    int underWay() const { return m_underWay; }
    /// Where the pool sends.
    void send(ClaimedItem item) { m_pool->add(std::move(item)); }
    /// What became of a message that was taken up.
    void heard(const SendResult &result);
    /// What no connection has begun with comes back.
    void recall();
    AccountPace &pace() { return *m_pace; }
    /// When one more may go; see AccountPace.
    qint64 nextMs(qint64 nowMs) const { return m_pace->nextMs(nowMs, m_underWay); }
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
    /// The round ends: its connections are closed.
    void finish();

private:
    /// As many as the account has connections, or those that can be had.
    ConnectionPool::Transports moreTransports(const TransportFactory &factory,
                                              std::unique_ptr<Transport> first) const;

    db::SendingAccount m_account;
    std::unique_ptr<Transport> m_transport; ///< that sends on the caller's thread
    std::unique_ptr<ConnectionPool> m_pool;
    std::optional<AccountPace> m_pace;
    bool m_hasEnded = false;
    bool m_hasWorked = false; ///< in this round
    int m_underWay = 0;
    int m_troubles = 0; ///< in a row
    int m_unsure = 0;   ///< in a row within the round
    qint64 m_restFromMs = 0;
    qint64 m_restUntilMs = 0;
};

} // namespace app
