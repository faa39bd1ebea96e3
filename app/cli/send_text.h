#pragma once

#include "app/outbox/sending/release_report.h"

#include <QJsonObject>

#include <optional>

namespace app {

/// What a person calls this program among those that send; see deskName().
inline constexpr QStringView kCliDesk = u"menkhach-cli";

/// Keys of rules in words; what a server said stays as it is.
QString reasonsText(const QString &keys);
QJsonObject documentOf(const ReleasedMessage &one);
/// "message 7 to Lan: failed: no such mailbox".
QString lineOf(const ReleasedMessage &one);

/// Why nothing goes by an account, and what can be done about it: "account "Shop": the keychain refused;
/// ...".
QString troubleText(const AccountTrouble &trouble);
/// What went wrong in a round beside its messages: what servers said and the file did not take, and the
/// accounts that cannot send.
QStringList troubleLines(const ReleaseReport &report);

/// That the file does not take what a server said of a message, and why.
QString notEnteredText(const NotEntered &answer);
/// " (5 parts, 4250 VND)"; empty where nothing is to be paid for. `cost` in đồng; nothing: not known.
QString costText(qint64 parts, const std::optional<qint64> &cost);

/// Of one round, or of several.
struct SendTotals
{
    std::array<qint64, kReleased.size()> counts{};
    qint64 recovered = 0;

    void add(const ReleaseReport &report);
    QJsonObject document() const;
    /// "3 sent, 1 failed".
    QString text() const;
};

/// Why nothing is sent from a shop that is a restored backup.
QString doubtedNote();

} // namespace app
