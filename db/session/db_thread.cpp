#include "db/session/db_thread.h"

using namespace Qt::StringLiterals;

namespace db {

DbThread::DbThread(OpenOptions options, QObject *parent, Gate gate)
    : QObject(parent), m_options(std::move(options)), m_worker(new QObject)
{
    m_thread.setObjectName(u"database"_s);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_worker,
        [this, gate = std::move(gate)] {
            if (gate) {
                if (const auto open = gate(); !open) {
                    m_openError = open.error();
                    return;
                }
            }
            open();
        },
        Qt::QueuedConnection);
}

void DbThread::open()
{
    auto opened = Session::open(m_options);
    if (opened)
        m_session = std::move(*opened);
    else
        m_openError = opened.error();
}

void DbThread::close()
{
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            m_session.reset();
            m_openError = {ErrorKind::Busy, u"%1 is being opened again"_s.arg(m_options.path)};
        },
        Qt::BlockingQueuedConnection);
}

void DbThread::openAgain()
{
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            m_options.create = false;
            open();
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
