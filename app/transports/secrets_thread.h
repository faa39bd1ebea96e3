#pragma once

#include "app/transports/secrets.h"

#include <QMutex>
#include <QQueue>
#include <QWaitCondition>

#include <functional>
#include <memory>

class QSemaphore;
class QThread;

namespace app {

/// Secrets for a program of several threads: whichever asks, the keychain is asked on one thread of its own,
/// one thing after the other.
class SecretsThread final : public Secrets
{
public:
    /// `kept` are touched on that thread only.
    explicit SecretsThread(std::shared_ptr<Secrets> kept);
    ~SecretsThread() override;

    [[nodiscard]] SecretResult<QByteArray> read(const QString &name) override;
    [[nodiscard]] SecretResult<void> write(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] SecretResult<void> remove(const QString &name) override;

    /// The program ends: nobody waits for a person any longer. What is asked, and all that comes later, gets
    /// NoAnswer. On any thread.
    void stop();

private:
    struct Asked
    {
        std::function<void()> run;
        QSemaphore *isDone;
    };
    template <class Ask> auto ask(Ask ask) -> std::invoke_result_t<Ask, Secrets &>;
    void work();

    std::shared_ptr<Secrets> m_kept;
    QMutex m_mutex;
    QWaitCondition m_news;
    QQueue<Asked> m_asked;    ///< guarded by m_mutex
    bool m_isStopped = false; ///< guarded by m_mutex
    std::unique_ptr<QThread> m_thread;
};

} // namespace app
