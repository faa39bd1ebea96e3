#include "ui/shell/single_instance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kAnswerMs = 1000;

QString folderOrDefault(const QString &folder)
{
    if (!folder.isEmpty())
        return folder;
#ifdef Q_OS_WIN
    return QDir::tempPath(); // one's own there, and the runtime folder would be the home itself
#else
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return runtime.isEmpty() ? QDir::tempPath() : runtime;
#endif
}

/// Where a socket is a file it lies beside the lock. A pipe of Windows has a name and no place, and no
/// slashes.
QString socketAt(QString path)
{
#ifdef Q_OS_WIN
    path.replace(u'/', u'-').replace(u':', u'-');
#endif
    return path;
}

/// The same file under two names (symbolic link, relative path) is the same desk; another user is another.
QString keyFor(const QString &databaseFile)
{
    const QFileInfo info(databaseFile);
    const QString canonical = info.canonicalFilePath();
    const QString path = canonical.isEmpty() ? info.absoluteFilePath() : canonical;
    const QByteArray what = (QDir::homePath() + u'\n' + path).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(what, QCryptographicHash::Sha256).toHex().left(16));
}

QString pathFor(const QString &databaseFile, const QString &folder)
{
    return folderOrDefault(folder) + u"/menkhach-"_s + keyFor(databaseFile);
}

} // namespace

SingleInstance::SingleInstance(const QString &databaseFile, const QString &folder, QObject *parent)
    : QObject(parent), m_socket(socketAt(pathFor(databaseFile, folder))),
      m_lock(pathFor(databaseFile, folder) + u".lock"_s)
{
    m_lock.setStaleLockTime(
        0); // held as long as the program lives; a dead holder is noticed by its process id
}

SingleInstance::Standing SingleInstance::claim(const QStringList &words)
{
    if (m_lock.tryLock(0)) {
        listen();
        return Standing::First;
    }
    if (m_lock.error() == QLockFile::LockFailedError && call(words))
        return Standing::Second;
    return Standing::Unsure;
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_socket); // we hold the lock, so what lies there is left over
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        QLocalSocket *caller = m_server->nextPendingConnection();
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        const auto read = [this, caller] {
            QDataStream stream(caller);
            QStringList words;
            stream.startTransaction();
            stream >> words;
            if (!stream.commitTransaction())
                return;
            caller->write("k");
            emit called(words);
        };
        connect(caller, &QLocalSocket::readyRead, this, read);
        read();
    });
    m_server->listen(m_socket);
}

bool SingleInstance::call(const QStringList &words) const
{
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (!socket.waitForConnected(kAnswerMs))
        return false;
    QDataStream stream(&socket);
    stream << words;
    socket.flush();
    return socket.waitForReadyRead(kAnswerMs);
}

} // namespace ui
