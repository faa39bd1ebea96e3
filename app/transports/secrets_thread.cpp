#include "app/transports/secrets_thread.h"

#include <QSemaphore>
#include <QThread>

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

SecretsThread::SecretsThread(std::shared_ptr<Secrets> kept)
    : m_kept(std::move(kept)), m_thread(QThread::create([this] { work(); }))
{
    m_thread->setObjectName(u"keychain"_s);
    m_thread->start();
}

SecretsThread::~SecretsThread()
{
    stop();
    m_thread->wait();
}

SecretResult<QByteArray> SecretsThread::read(const QString &name)
{
    return ask([&name](Secrets &kept) { return kept.read(name); });
}

SecretResult<void> SecretsThread::write(const QString &name, const QByteArray &secret)
{
    return ask([&](Secrets &kept) { return kept.write(name, secret); });
}

SecretResult<void> SecretsThread::remove(const QString &name)
{
    return ask([&name](Secrets &kept) { return kept.remove(name); });
}

void SecretsThread::stop()
{
    const QMutexLocker lock(&m_mutex);
    m_isStopped = true;
    m_news.wakeAll();
    m_thread->quit(); // ends the loop in which the keychain is waited for
}

template <class Ask> auto SecretsThread::ask(Ask ask) -> std::invoke_result_t<Ask, Secrets &>
{
    std::invoke_result_t<Ask, Secrets &> answer =
        tl::unexpected(SecretError{SecretFault::NoAnswer, u"the program ends"_s});
    QSemaphore isDone;
    {
        const QMutexLocker lock(&m_mutex);
        if (m_isStopped)
            return answer;
        m_asked.enqueue({[&] { answer = ask(*m_kept); }, &isDone});
        m_news.wakeAll();
    }
    isDone.acquire();
    return answer;
}

void SecretsThread::work()
{
    QMutexLocker lock(&m_mutex);
    while (!m_isStopped) {
        if (m_asked.isEmpty()) {
            m_news.wait(&m_mutex);
            continue;
        }
        const Asked asked = m_asked.dequeue();
        lock.unlock();
        asked.run();
        asked.isDone->release();
        lock.relock();
    }
    for (const Asked &left : std::as_const(m_asked))
        left.isDone->release();
    m_asked.clear();
}

} // namespace app
