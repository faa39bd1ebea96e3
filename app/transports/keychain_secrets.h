#pragma once

#include "app/transports/secrets.h"

#include <chrono>

namespace app {

/// Under which name the keychain lists what this program keeps.
inline constexpr QStringView kKeychainService = u"menkhach";

/// The system's keychain: Secret Service or KWallet on Linux, the Keychain of macOS, the Credential Manager
/// of Windows. Where none runs, it says so; it never falls back to a file.
class KeychainSecrets final : public Secrets
{
public:
    /// `service`: under which name the keychain lists what is kept. `wait`: for a person to unlock it.
    explicit KeychainSecrets(QString service, std::chrono::seconds wait = std::chrono::seconds(120));

    [[nodiscard]] SecretResult<QByteArray> read(const QString &name) override;
    [[nodiscard]] SecretResult<void> write(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] SecretResult<void> remove(const QString &name) override;

private:
    QString m_service;
    std::chrono::seconds m_wait;
};

} // namespace app
