#include "app/transports/keychain_secrets.h"

#include <QEventLoop>
#include <QThread>
#include <QTimer>

#include <utility>

#ifdef MK_HAS_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

using namespace Qt::StringLiterals;

namespace app {

KeychainSecrets::KeychainSecrets(QString service, std::chrono::seconds wait)
    : m_service(std::move(service)), m_wait(wait)
{}

std::optional<SecretError> KeychainSecrets::wrongThread()
{
    QThread *first = nullptr;
    QThread *here = QThread::currentThread();
    if (m_thread.compare_exchange_strong(first, here) || first == here)
        return std::nullopt;
    return SecretError{SecretFault::NoKeychain, u"the keychain was asked on two threads"_s};
}

#ifdef MK_HAS_KEYCHAIN

namespace {

SecretFault keychainFault(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return SecretFault::Missing;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
    case QKeychain::CouldNotDeleteEntry:
        return SecretFault::Denied;
    case QKeychain::NoError:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: // so it calls a bus or a service that does not answer, too
        break;
    }
    return SecretFault::NoKeychain;
}

/// Runs a job, which ends itself, in an event loop of its own: the keychain answers by one only. What
/// `answerOf` makes of the job when it is done.
template <class Job, class AnswerOf>
auto runKeychainJob(Job *job, const QString &name, std::chrono::seconds wait, AnswerOf answerOf)
    -> SecretResult<std::invoke_result_t<AnswerOf, Job *>>
{
    using Answer = SecretResult<std::invoke_result_t<AnswerOf, Job *>>;
    Answer answer = tl::unexpected(SecretError{SecretFault::NoAnswer, u"the keychain does not answer"_s});
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(name);
    QEventLoop loop;
    QObject::connect(job, &QKeychain::Job::finished, &loop, [&](QKeychain::Job *) {
        if (job->error() != QKeychain::NoError)
            answer = tl::unexpected(SecretError{keychainFault(job->error()), job->errorString()});
        else if constexpr (std::is_void_v<std::invoke_result_t<AnswerOf, Job *>>)
            answer = Answer();
        else
            answer = answerOf(job);
        loop.quit();
    });
    QTimer::singleShot(wait, &loop, &QEventLoop::quit);
    job->start();
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    return answer;
}

template <class Job> void nothingOf(Job *) {}

} // namespace

SecretResult<QByteArray> KeychainSecrets::read(const QString &name)
{
    if (const auto wrong = wrongThread())
        return tl::unexpected(*wrong);
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    return runKeychainJob(job, name, m_wait,
                          [](QKeychain::ReadPasswordJob *done) { return done->textData().toUtf8(); });
}

SecretResult<void> KeychainSecrets::write(const QString &name, const QByteArray &secret)
{
    if (const auto wrong = wrongThread())
        return tl::unexpected(*wrong);
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData(QString::fromUtf8(secret));
    return runKeychainJob(job, name, m_wait, &nothingOf<QKeychain::WritePasswordJob>);
}

SecretResult<void> KeychainSecrets::remove(const QString &name)
{
    if (const auto wrong = wrongThread())
        return tl::unexpected(*wrong);
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    SecretResult<void> removed = runKeychainJob(job, name, m_wait, &nothingOf<QKeychain::DeletePasswordJob>);
    if (!removed && removed.error().fault == SecretFault::Missing)
        return {};
    return removed;
}

#else

namespace {

tl::unexpected<SecretError> builtWithoutKeychain()
{
    return tl::unexpected(SecretError{SecretFault::NoKeychain, u"built without QtKeychain"_s});
}

} // namespace

SecretResult<QByteArray> KeychainSecrets::read(const QString &)
{
    return builtWithoutKeychain();
}

SecretResult<void> KeychainSecrets::write(const QString &, const QByteArray &)
{
    return builtWithoutKeychain();
}

SecretResult<void> KeychainSecrets::remove(const QString &)
{
    return builtWithoutKeychain();
}

#endif

} // namespace app
