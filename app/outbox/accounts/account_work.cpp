#include "app/outbox/accounts/account_work.h"

using namespace Qt::StringLiterals;

namespace app {

AccountWork::AccountWork(std::shared_ptr<Secrets> secrets, OpenAccount open, QObject *parent)
    : QObject(parent), m_secrets(std::move(secrets)), m_open(std::move(open)), m_worker(new QObject)
{
    m_thread.setObjectName(u"accounts"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

AccountWork::~AccountWork()
{
    if (m_stop)
        *m_stop = true;
    m_thread.quit(); // ends also the loop in which the keychain is waited for
    m_thread.wait();
}

SecretResult<void> AccountWork::told(const SecretResult<void> &changed)
{
    if (changed)
        emit secretsChanged();
    return changed;
}

} // namespace app
