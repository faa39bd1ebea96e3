#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace app {

enum class SecretFault
{
    Missing,    ///< there is none by that name
    NoKeychain, ///< none runs, none is known to this build, or it cannot be unlocked here
    Denied,     ///< the person or the system said no
    NoAnswer    ///< it was waited for too long, perhaps for a person who is not there
};

/// detail: technical English, for the log; never a secret.
struct SecretError
{
    SecretFault fault = SecretFault::NoKeychain;
    QString detail;
};

template <class T> using SecretResult = tl::expected<T, SecretError>;

/// Where passwords and tokens are kept: nowhere else, neither in the database nor in a file of ours. A name
/// is no secret. All of it blocks, for as long as a person takes to unlock it: never on the thread of the
/// windows or of the database. All calls of a program come from one thread: QtKeychain has one queue for all.
class Secrets
{
public:
    Secrets() = default;
    virtual ~Secrets() = default;
    Q_DISABLE_COPY_MOVE(Secrets)

    [[nodiscard]] virtual SecretResult<QByteArray> read(const QString &name) = 0;
    /// UTF-8, in the place of the one before.
    [[nodiscard]] virtual SecretResult<void> write(const QString &name, const QByteArray &secret) = 0;
    /// None by that name is fine, too.
    [[nodiscard]] virtual SecretResult<void> remove(const QString &name) = 0;
};

} // namespace app
