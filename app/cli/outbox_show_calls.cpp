#include "app/cli/bounced_text.h"
#include "app/cli/documents.h"
#include "app/cli/error_text.h"
#include "app/cli/reason_text.h"
#include "app/cli/values.h"
#include "app/outbox/board/mail_file.h"
#include "app/outbox/board/next_steps.h"
#include "app/outbox/board/outbox_item.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QStringList keysOfSteps(const OutboxItem &item)
{
    QStringList keys;
    for (const db::MessageAction action : item.steps)
        keys.append(keyOf(action));
    return keys;
}

QJsonArray eventDocuments(const QList<db::DeliveryEvent> &events)
{
    QJsonArray array;
    for (const db::DeliveryEvent &event : events)
        array.append(QJsonObject{{u"kind"_s, db::keyOf(event.kind)},
                                 {u"at"_s, instantOrNull(event.atMs)},
                                 {u"source"_s, db::keyOf(event.source)},
                                 {u"reference"_s, textOrNull(event.reference)},
                                 {u"detail"_s, textOrNull(event.detail)}});
    return array;
}

QJsonArray attemptNumbers(const QList<int> &attempts)
{
    QJsonArray array;
    for (const int attempt : attempts)
        array.append(attempt);
    return array;
}

QJsonValue mailDocument(const std::optional<ReadableMail> &mail)
{
    if (!mail)
        return {};
    QJsonArray fields;
    for (const ReadableField &field : mail->fields)
        fields.append(QJsonObject{{u"name"_s, field.name}, {u"value"_s, field.value}});
    QJsonArray parts;
    for (const ReadablePart &part : mail->parts)
        parts.append(QJsonObject{{u"mediaType"_s, part.mediaType},
                                 {u"fileName"_s, textOrNull(part.fileName)},
                                 {u"size"_s, static_cast<qint64>(part.size)},
                                 {u"text"_s, textOrNull(part.text)}});
    return QJsonObject{{u"headers"_s, fields}, {u"parts"_s, parts}};
}

QJsonObject itemDocument(const OutboxItem &item)
{
    return {{u"message"_s, documentOf(item.message)},
            {u"templateTitle"_s, item.templateTitle},
            {u"accountName"_s, textOrNull(item.accountName)},
            {u"bytesBase64"_s, textOrNull(QString::fromLatin1(item.bytes.toBase64()))},
            {u"mail"_s, mailDocument(item.mail)},
            {u"events"_s, eventDocuments(item.events)},
            {u"unheardAttempts"_s, attemptNumbers(item.unheard)},
            {u"mayHaveGone"_s, item.mayHaveGone},
            {u"bouncedBefore"_s, textOrNull(keyOf(item.bouncedBefore))},
            {u"missed"_s, item.missed ? QJsonValue(keyOf(*item.missed)) : QJsonValue()},
            {u"steps"_s, QJsonArray::fromStringList(keysOfSteps(item))}};
}

QString shownMoment(qint64 ms, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(ms, zone).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString headText(const OutboxItem &item, const QTimeZone &zone)
{
    const db::OutboxMessage &message = item.message;
    QStringList lines{u"message %1 to %2 (customer %3)"_s.arg(
        QString::number(message.id.value), message.customerName, QString::number(message.customer.value))};
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines.append(name.leftJustified(15) + value);
    };
    add(u"state"_s, message.reason.isEmpty()
                        ? db::keyOf(message.state)
                        : db::keyOf(message.state) + u": "_s + reasonText(message.reason));
    if (item.missed)
        add(u"missed"_s, u"%1; it does not go before \"outbox answer\" says what becomes of it"_s.arg(
                             keyOf(*item.missed).replace(u'-', u' ')));
    add(u"occasion"_s, item.occasion.nameEn);
    add(u"due"_s, message.dueOn.toString(Qt::ISODate) + u' ' + message.dueAt.toString(u"HH:mm"_s));
    add(u"channel"_s, db::keyOf(message.channel) + u" to "_s + message.address);
    add(u"template"_s, item.templateTitle);
    add(u"account"_s, item.accountName);
    if (message.sending.attempts > 0)
        add(u"attempts"_s, QString::number(message.sending.attempts));
    if (item.mayHaveGone)
        add(u"may have gone"_s, shownMoment(message.sending.claimedAtMs, zone));
    add(u"bounced before"_s, bouncedText(item.bouncedBefore));
    if (message.sending.nextAttemptAtMs > 0)
        add(u"next attempt"_s, shownMoment(message.sending.nextAttemptAtMs, zone));
    add(u"Message-ID"_s, message.sending.internetMessageId);
    if (message.sending.costParts)
        add(u"paid parts"_s, QString::number(*message.sending.costParts));
    add(u"can be"_s, keysOfSteps(item).join(u", "_s));
    return lines.join(u'\n');
}

QString itemText(const OutboxItem &item, const QTimeZone &zone)
{
    QStringList parts{headText(item, zone)};
    const QString subject =
        item.message.subject.isEmpty() ? QString() : u"Subject: %1\n"_s.arg(item.message.subject);
    parts.append(subject + item.message.text);
    QStringList events;
    for (const db::DeliveryEvent &event : item.events)
        events.append(u"%1  %2 (%3)%4"_s.arg(
            shownMoment(event.atMs, zone), db::keyOf(event.kind), db::keyOf(event.source),
            event.detail.isEmpty() ? QString() : u": "_s + reasonText(event.detail)));
    for (const int attempt : item.unheard)
        events.append(u"attempt %1  not known whether the server took it"_s.arg(attempt));
    if (!events.isEmpty())
        parts.append(events.join(u'\n'));
    if (!item.bytes.isEmpty())
        parts.append(u"as it was sent:\n%1"_s.arg(
            QString::fromUtf8(item.bytes).replace("\r\n"_L1, "\n"_L1))); // a mail ends its lines with both
    return parts.join(u"\n\n"_s);
}

Outcome writeMail(const OutboxItem &item, const QString &file)
{
    if (!item.mail)
        return workFailed(item.message.channel == db::Channel::Email
                              ? u"message %1 was never given to a server, so there is no mail of it"_s.arg(
                                    item.message.id.value)
                              : u"message %1 is no e-mail"_s.arg(item.message.id.value));
    const auto written = saveMailFile(file, item.bytes);
    return written ? Outcome() : workFailed(explain(written.error(), file));
}

Outcome runShow(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto number, readNumber(u"ID"_s, arguments.word(0), 1));
    const auto file = arguments.value(u"eml"_s);
    if (file)
        MK_CHECK(mayReplace(context, arguments, u"--eml"_s, *file));
    MK_TRY(const auto session, context.session(DbUse::Read));
    const auto item = outboxItem(*session, context.clock(), db::MessageId{number});
    if (!item && item.error().kind == db::ErrorKind::NotFound)
        return workFailed(u"there is no message %1"_s.arg(number));
    if (!item)
        return context.failed(item.error());
    if (file)
        MK_CHECK(writeMail(*item, *file));
    return context.answer(itemDocument(*item), itemText(*item, context.clock().zone()));
}

} // namespace

CliCommand showMessageCommand()
{
    return {
        u"outbox show"_s,
        u"Shows a message: its exact text, its attempts, what came back, and what can be done with it next."_s,
        &runShow,
        {{u"ID"_s, u"the number of a message, as \"outbox\" lists them"_s}},
        {{u"eml"_s, u"FILE"_s, u"also write the mail there, byte by byte as it was sent"_s},
         {u"force"_s, {}, u"replace a file that is there"_s}}};
}

} // namespace app
