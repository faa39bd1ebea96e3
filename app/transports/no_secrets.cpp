#include "app/transports/no_secrets.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

tl::unexpected<SecretError> withoutKeychain()
{
    return tl::unexpected(SecretError{SecretFault::NoKeychain, u"this program was started without one"_s});
}

} // namespace

SecretResult<QByteArray> NoSecrets::read(const QString &)
{
    return withoutKeychain();
}

SecretResult<void> NoSecrets::write(const QString &, const QByteArray &)
{
    return withoutKeychain();
}

SecretResult<void> NoSecrets::remove(const QString &)
{
    return withoutKeychain();
}

} // namespace app
