#pragma once

#include "app/transports/secrets.h"

#include <atomic>
#include <chrono>
#include <optional>

class QThread;

namespace app {

/// Under which name the keychain lists what this program keeps.
inline constexpr QStringView kKeychainService = u"menkhach";

/// The system's keychain: Secret Service or KWallet on Linux, the Keychain of macOS, the Credential Manager
/// of Windows. Where none runs, it says so; it never falls back to a file. All calls come from one thread, as
/// Secrets says: NoKeychain on any other than that of the first call. SecretsThread is for several.
class KeychainSecrets final : public Secrets
{
public:
    /// `service`: under which name the keychain lists what is kept. `wait`: for a person to unlock it.
    explicit KeychainSecrets(QString service, std::chrono::seconds wait = std::chrono::seconds(120));

    [[nodiscard]] SecretResult<QByteArray> read(const QString &name) override;
    [[nodiscard]] SecretResult<void> write(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] SecretResult<void> remove(const QString &name) override;

private:
    /// Nothing: it is the thread of the first call.
    std::optional<SecretError> wrongThread();

    QString m_service;
    std::chrono::seconds m_wait;
    std::atomic<QThread *> m_thread = nullptr; ///< of the first call
};

} // namespace app
