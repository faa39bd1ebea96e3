#pragma once

#include <QLockFile>
#include <QObject>

class QLocalServer;

namespace ui {

/// One window per person and database file. The lock decides who is first; the socket only carries the word
/// to the first one, so a stale socket can do no harm.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    enum class Standing
    {
        First,  ///< no other window: go on
        Second, ///< another one runs and was asked to come to the front: leave
        Unsure  ///< the lock cannot be made or the other one does not answer: go on, SQLite guards the file
    };

    /// `databaseFile` need not exist yet. `folder` holds lock and socket; by default the user's runtime
    /// folder.
    explicit SingleInstance(const QString &databaseFile, const QString &folder = {},
                            QObject *parent = nullptr);

    /// Call once. `words` are handed to the first instance, such as the arguments of the second start.
    Standing claim(const QStringList &words = {});

signals:
    /// A second start asks this one to come to the front.
    void called(const QStringList &words);

private:
    void listen();
    bool call(const QStringList &words) const;

    QString m_socket;
    QLockFile m_lock;
    QLocalServer *m_server = nullptr;
};

} // namespace ui
