#pragma once

#include <QByteArray>
#include <QString>

namespace test {

QByteArray bytesOf(const QString &file);
void write(const QString &file, const QByteArray &bytes);

/// The user and group without rights of a Linux.
constexpr unsigned kNobody = 65534;

/// For root, to whom no file is read-only: somebody without rights, until the end of the scope. Nothing for
/// others.
class WithoutRights final
{
public:
    WithoutRights();
    ~WithoutRights();
    Q_DISABLE_COPY_MOVE(WithoutRights)

private:
    bool m_wasRoot;
};

/// No file grows by a byte, as on a full disk, until the end of the scope.
class NoRoom final
{
public:
    NoRoom();
    ~NoRoom();
    Q_DISABLE_COPY_MOVE(NoRoom)

private:
    quint64 m_before;
};

} // namespace test
