#include "db/session/db_thread.h"

using namespace Qt::StringLiterals;

namespace db {

DbThread::DbThread(OpenOptions options, QObject *parent, Gate gate) : QObject(parent), m_worker(new QObject)
{
    m_thread.setObjectName(u"database"_s);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_worker,
        [this, options = std::move(options), gate = std::move(gate)] {
            if (gate) {
                if (const auto open = gate(); !open) {
                    m_openError = open.error();
                    return;
                }
            }
            auto opened = Session::open(options);
            if (opened)
                m_session = std::move(*opened);
            else
                m_openError = opened.error();
        },
        Qt::QueuedConnection);
}

DbThread::~DbThread()
{
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            m_session.reset();
            m_worker->deleteLater();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void DbThread::whenOpen(std::function<void(const Error *)> told)
{
    QMetaObject::invokeMethod(
        m_worker, [this, told = std::move(told)] { told(m_session ? nullptr : &m_openError); },
        Qt::QueuedConnection);
}

} // namespace db
