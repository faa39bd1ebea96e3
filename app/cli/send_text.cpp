#include "app/cli/send_text.h"

#include "app/cli/account_arguments.h"
#include "app/cli/documents.h"
#include "app/cli/error_text.h"
#include "app/core/counted.h"
#include "app/outbox/rules/send_rule.h"
#include "app/transports/gateway_words.h"

using namespace Qt::StringLiterals;

namespace app {

QString reasonsText(const QString &keys)
{
    if (const QString said = gatewayReasonText(keys, u"en"_s); !said.isEmpty())
        return said;
    QStringList texts;
    for (const QString &key : keys.split(u',', Qt::SkipEmptyParts))
        texts.append(reasonInFull(key));
    return keys.isEmpty() || texts.contains(QString()) ? keys : texts.join(u"; "_s);
}

QJsonObject documentOf(const ReleasedMessage &one)
{
    return {{u"id"_s, one.id.value},
            {u"customer"_s, one.customer.value},
            {u"channel"_s, db::keyOf(one.channel)},
            {u"became"_s, keyOf(one.became)},
            {u"reason"_s, textOrNull(one.reason)},
            {u"detail"_s, textOrNull(one.detail)},
            {u"nextAt"_s, instantOrNull(one.nextMs)}};
}

QString lineOf(const ReleasedMessage &one)
{
    const QString said =
        u"message %1 to %2: %3"_s.arg(QString::number(one.id.value), one.customerName, keyOf(one.became));
    return one.reason.isEmpty() ? said : said + u": "_s + reasonsText(one.reason);
}

QString troubleText(const AccountTrouble &trouble)
{
    const QString why = trouble.secret ? secretText({*trouble.secret, trouble.detail}, trouble.id)
                                       : reasonsText(trouble.detail);
    return u"account \"%1\": %2"_s.arg(trouble.account, why);
}

QString notEnteredText(const NotEntered &answer)
{
    const QString id = QString::number(answer.id.value);
    const bool isGone =
        answer.why.kind == db::ErrorKind::Conflict || answer.why.kind == db::ErrorKind::NotFound;
    const QString why = isGone ? u"it was settled meanwhile, or removed with its customer"_s
                               : explain(answer.why, u"the shop's file"_s);
    return answer.wasAccepted
               ? u"message %1 was accepted by the server, which cannot be recorded: %2"_s.arg(id, why)
               : u"what became of message %1 cannot be recorded: %2"_s.arg(id, why);
}

QString costText(qint64 parts, const std::optional<qint64> &cost)
{
    if (parts == 0)
        return {};
    const QString counts = counted(parts, "part");
    return cost ? u" (%1, %2 VND)"_s.arg(counts).arg(*cost) : u" (%1)"_s.arg(counts);
}

QStringList troubleLines(const ReleaseReport &report)
{
    QStringList lines;
    for (const NotEntered &one : report.notEntered)
        lines.append(notEnteredText(one));
    for (const AccountTrouble &one : report.troubles)
        lines.append(troubleText(one));
    return lines;
}

void SendTotals::add(const ReleaseReport &report)
{
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts.at(i) += report.counts.at(i);
    recovered += report.recovered;
}

QJsonObject SendTotals::document() const
{
    QJsonObject numbers;
    for (const Released became : kReleased)
        numbers.insert(keyOf(became), counts.at(static_cast<std::size_t>(became)));
    return {{u"counts"_s, numbers}, {u"recovered"_s, recovered}};
}

QString SendTotals::text() const
{
    QStringList parts;
    for (const Released became : kReleased) {
        if (const qint64 count = counts.at(static_cast<std::size_t>(became)); count > 0)
            parts.append(u"%1 %2"_s.arg(count).arg(keyOf(became)));
    }
    return parts.isEmpty() ? u"Nothing was sent."_s : parts.join(u", "_s);
}

QString doubtedNote()
{
    return u"note: the shop is a restored backup, and nothing goes before you have said what became of its "
           "messages: \"outbox missed\""_s;
}

} // namespace app
