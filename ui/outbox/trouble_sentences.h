#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace ui {

/// An account that does not work for now.
struct TroubledAccount
{
    QString account; ///< its name
    QString reason;  ///< in words
    bool isOfAll;    ///< the reason lies not with the account: there is no keychain
};

/// `words` with %1, the account, and %2, the reason, of each whose trouble was not told; those with one
/// reason that lies with none of them in one sentence.
QStringList troubleSentences(const QString &words, const QList<TroubledAccount> &troubles,
                             const QSet<QString> &told);

} // namespace ui
