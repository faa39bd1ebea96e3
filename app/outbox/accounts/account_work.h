#pragma once

#include "app/outbox/accounts/account_keys.h"
#include "app/outbox/accounts/awaited_accounts.h"
#include "app/outbox/accounts/test_message.h"
#include "db/core/run_in.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace app {

/// What a window does with the keychain and by an account, on a thread of its own: the keychain waits for a
/// person, and a server may be slow. One thing after the other. Lives on the main thread.
class AccountWork final : public QObject
{
    Q_OBJECT
public:
    /// `secrets` are asked on that thread only; what others ask, too, is a SecretsThread. A test hands in its
    /// own way to open an account.
    explicit AccountWork(std::shared_ptr<Secrets> secrets, OpenAccount open = &openAccount,
                         QObject *parent = nullptr);
    /// Stops a test, and waits for its end.
    ~AccountWork() override;

    /// Keeps a secret of an account, then done(SecretResult<void>) on the receiver's thread.
    template <class Done>
    void keep(QObject *receiver, const db::SendingAccount &account, QStringView secret,
              const QByteArray &value, Done done)
    {
        db::runIn(
            *m_worker, receiver,
            [this, name = secretNameOf(account, secret), value] {
                return told(m_secrets->write(name, value));
            },
            std::move(done));
    }
    /// Which of the secrets it needs the keychain does not have, then done(SecretResult<QStringList>).
    template <class Done> void findMissing(QObject *receiver, const db::SendingAccount &account, Done done)
    {
        db::runIn(
            *m_worker, receiver, [this, account] { return missingSecrets(*m_secrets, account); },
            std::move(done));
    }
    /// Whether it lacks one of those it needs, then done(std::optional<SecretError>).
    template <class Done> void findLacking(QObject *receiver, const db::SendingAccount &account, Done done)
    {
        db::runIn(
            *m_worker, receiver, [this, account] { return lackingSecret(m_secrets.get(), account); },
            std::move(done));
    }
    /// Removes all secrets of an account, then done(SecretResult<void>).
    template <class Done> void forget(QObject *receiver, const db::SendingAccount &account, Done done)
    {
        db::runIn(
            *m_worker, receiver, [this, account] { return told(removeSecrets(*m_secrets, account)); },
            std::move(done));
    }
    /// Sends a test, then done(TestOutcome). The flag, once set, stops it.
    template <class Done>
    std::shared_ptr<std::atomic_bool> test(QObject *receiver, const TestMessage &message, Done done)
    {
        m_stop = std::make_shared<std::atomic_bool>(false);
        db::runIn(
            *m_worker, receiver,
            [secrets = m_secrets, open = m_open, stop = m_stop, message] {
                return sendTest(message, *secrets, stop.get(), open);
            },
            std::move(done));
        return m_stop;
    }

signals:
    /// A secret was kept or removed, of which the shop's file says nothing. Emitted on the other thread.
    void secretsChanged();

private:
    /// On the other thread, whether or not who asked is still there.
    SecretResult<void> told(const SecretResult<void> &changed);

    std::shared_ptr<Secrets> m_secrets;
    OpenAccount m_open;
    std::shared_ptr<std::atomic_bool> m_stop; ///< of the last test
    QThread m_thread;
    QObject *m_worker; ///< on m_thread, which deletes it
};

} // namespace app
