#pragma once

#include "app/transports/secrets.h"

namespace app {

/// Of a program that was started without a keychain: it has none, and takes none.
class NoSecrets final : public Secrets
{
public:
    [[nodiscard]] SecretResult<QByteArray> read(const QString &name) override;
    [[nodiscard]] SecretResult<void> write(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] SecretResult<void> remove(const QString &name) override;
};

} // namespace app
