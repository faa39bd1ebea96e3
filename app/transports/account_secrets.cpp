#include "app/transports/account_secrets.h"

using namespace Qt::StringLiterals;

namespace app {

QString accountSecretName(const QString &account, const QString &secret)
{
    return u"account/%1/%2"_s.arg(account, secret);
}

SecretResult<QMap<QString, QString>> accountSecrets(Secrets &secrets, const GatewayConfig &config,
                                                    const QString &account)
{
    QMap<QString, QString> all;
    for (const QString &name : config.secrets) {
        MK_TRY(const QByteArray secret, secrets.read(accountSecretName(account, name)));
        all.insert(name, QString::fromUtf8(secret));
    }
    return all;
}

KeepTokens keepingTokens(Secrets &secrets, const TokenPattern &pattern, const QString &account)
{
    const QString refreshName = accountSecretName(account, pattern.refreshName);
    const QString tokenName = accountSecretName(account, pattern.tokenName);
    return [&secrets, refreshName, tokenName](const NewTokens &tokens) -> db::Result<void> {
        SecretResult<void> kept = secrets.write(refreshName, tokens.refresh.toUtf8());
        if (kept)
            kept = secrets.write(tokenName, tokens.token.toUtf8());
        if (!kept)
            return db::failure(db::ErrorKind::FileAccess, u"keychain: "_s + kept.error().detail);
        return {};
    };
}

} // namespace app
