#pragma once

#include "app/transports/secrets.h"

#include <QMap>

namespace test {

/// Secrets in memory. It says no where `fault` is set.
class HeldSecrets final : public app::Secrets
{
public:
    app::SecretResult<QByteArray> read(const QString &name) override
    {
        if (fault)
            return refusal();
        const auto found = held.find(name);
        if (found == held.end())
            return tl::unexpected(app::SecretError{app::SecretFault::Missing, name});
        return *found;
    }
    app::SecretResult<void> write(const QString &name, const QByteArray &secret) override
    {
        if (fault)
            return refusal();
        written.append(name);
        held.insert(name, secret);
        return {};
    }
    app::SecretResult<void> remove(const QString &name) override
    {
        if (fault)
            return refusal();
        held.remove(name);
        return {};
    }

    QMap<QString, QByteArray> held;
    QStringList written; ///< names, in their order
    std::optional<app::SecretFault> fault;

private:
    tl::unexpected<app::SecretError> refusal() const
    {
        return tl::unexpected(app::SecretError{*fault, QStringLiteral("the keychain is locked")});
    }
};

} // namespace test
