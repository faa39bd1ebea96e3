#include "app/cli/approval_answer.h"

#include "app/cli/account_arguments.h"
#include "app/cli/reason_text.h"
#include "app/core/counted.h"
#include "app/outbox/accounts/awaited_accounts.h"
#include "app/outbox/sending/sending_commands.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QJsonArray numbersOf(const QList<db::MessageId> &ids)
{
    QJsonArray numbers;
    for (const db::MessageId id : ids)
        numbers.append(id.value);
    return numbers;
}

QString whyNot(const NotApproved &one)
{
    if (one.rules.isEmpty())
        return one.why;
    QStringList reasons;
    for (const SendRule rule : one.rules)
        reasons.append(reasonText(keyOf(rule)));
    return reasons.join(u"; "_s);
}

} // namespace

Read<QList<db::MessageId>> namedMessages(const QStringList &words)
{
    QList<db::MessageId> ids;
    for (const QString &word : words) {
        MK_TRY(const auto number, readNumber(u"ID"_s, word, 1));
        ids.append(db::MessageId{number});
    }
    return ids;
}

Outcome sayLackingSecrets(CliContext &context, db::Session &session)
{
    MK_TRY(const auto awaited, context.tried(awaitedAccounts(session)));
    for (const AwaitedAccount &one : awaited) {
        if (const auto lack = lackingSecret(context.streams().secrets, one.account))
            context.say(u"note: nothing goes by %1 yet: %2"_s.arg(one.account.name,
                                                                  secretText(*lack, one.account.id)));
    }
    return {};
}

Outcome answerSteps(CliContext &context, const ApprovalReport &report, const QString &did)
{
    QJsonArray refused;
    QStringList lines;
    for (const NotApproved &one : report.refused) {
        QJsonArray rules;
        for (const SendRule rule : one.rules)
            rules.append(keyOf(rule));
        refused.append(QJsonObject{{u"id"_s, one.id.value}, {u"rules"_s, rules}, {u"reason"_s, whyNot(one)}});
        lines.append(u"message %1 not %2: %3"_s.arg(QString::number(one.id.value), did, whyNot(one)));
    }
    MK_CHECK(context.answer({{did, numbersOf(report.done)}, {u"refused"_s, refused}},
                            u"%1 %2"_s.arg(counted(report.done.size(), "message"), did)));
    return lines.isEmpty() ? Outcome() : workFailed(lines.join(u"\nmenkhach-cli: "_s));
}

} // namespace app
