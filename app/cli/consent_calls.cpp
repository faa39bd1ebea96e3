#include "app/cli/documents.h"
#include "app/cli/values.h"
#include "app/core/nfc.h"
#include "app/customers/consent_commands.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

QStringList channelKeys()
{
    QStringList keys{db::kAnyChannel.toString()};
    for (const db::Channel channel : db::kConsentChannels)
        keys.append(db::keyOf(channel));
    return keys;
}

Read<QString> readChannel(const Arguments &arguments)
{
    const QString channel = arguments.value(u"channel"_s).value_or(db::kAnyChannel.toString());
    if (!channelKeys().contains(channel))
        return notOneOf(u"--channel"_s, channel, channelKeys());
    return channel;
}

Read<bool> readAnswer(const QString &text)
{
    static const QStringList answers{u"no"_s, u"yes"_s};
    if (!answers.contains(text))
        return notOneOf(u"ANSWER"_s, text, answers);
    return text == answers.last();
}

QString sourceOf(const Arguments &arguments)
{
    const QString source = nfc(arguments.value(u"source"_s).value_or(QString()).simplified());
    return source.isEmpty() ? u"command line"_s : source;
}

Outcome runConsent(CliContext &context, const Arguments &arguments)
{
    db::Consent consent;
    MK_TRY(consent.purpose, readWord<db::Purpose>(u"PURPOSE"_s, arguments.word(1)));
    MK_TRY(consent.granted, readAnswer(arguments.word(2)));
    MK_TRY(consent.channel, readChannel(arguments));
    MK_TRY(consent.way, readWord<db::ConsentWay>(arguments, u"way"_s));
    MK_TRY(consent.givenOn, readDate(arguments, u"on"_s, context.clock().today()));
    if (consent.givenOn > context.clock().today())
        return wrongCall(u"--on %1 lies in the future"_s.arg(consent.givenOn.toString(Qt::ISODate)));
    consent.source = sourceOf(arguments);
    consent.wording = nfc(arguments.value(u"note"_s).value_or(QString()).trimmed());
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(consent.customer, chosenCustomer(context, *session, arguments.word(0)));
    MK_TRY(const auto recorded, context.tried(*session, RecordConsent{consent}));
    consent.id = recorded.value;
    QJsonObject document = documentOf(consent);
    document.remove(u"recordedAt"_s); // the ledger's to say
    document.remove(u"recordedBy"_s);
    document.remove(u"voided"_s);
    document.insert(u"id"_s, consent.id.value);
    document.insert(u"customer"_s, consent.customer.value);
    return context.answer(document, u"Recorded for customer %1: %2 %3 by %4"_s.arg(
                                        QString::number(consent.customer.value), db::keyOf(consent.purpose),
                                        consent.granted ? u"agreed to"_s : u"refused"_s, consent.channel));
}

Outcome runOptOut(CliContext &context, const Arguments &arguments)
{
    OptOut command;
    MK_TRY(command.channel, readChannel(arguments));
    MK_TRY(command.way, readWord<db::ConsentWay>(arguments, u"way"_s));
    command.source = sourceOf(arguments);
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(command.customer, chosenCustomer(context, *session, arguments.word(0)));
    MK_TRY(const auto done, context.tried(*session, command));
    return context.answer({{u"customer"_s, command.customer.value}, {u"channel"_s, command.channel}},
                          u"No more messages to %1 (%2) by %3; \"undo\" withdraws the refusals"_s.arg(
                              done.value, QString::number(command.customer.value),
                              command.channel == db::kAnyChannel ? u"any channel"_s : command.channel));
}

} // namespace

QList<CliCommand> consentCommands()
{
    const Positional customer{u"CUSTOMER"_s, u"the customer's number, or the shop's own code for them"_s};
    const Option channel{u"channel"_s, u"C"_s, channelKeys().join(u", "_s) + u" (all)"_s};
    const Option way{u"way"_s, u"WAY"_s,
                     u"how they said it: "_s + db::allKeys<db::ConsentWay>().join(u", "_s)};
    const Option source{u"source"_s, u"TEXT"_s, u"where they said it"_s};
    return {{u"consent"_s,
             u"Records what a customer agrees to or refuses, with its proof."_s,
             &runConsent,
             {customer,
              {u"PURPOSE"_s, db::allKeys<db::Purpose>().join(u", "_s)},
              {u"ANSWER"_s, u"yes: they agree; no: they refuse"_s}},
             {channel,
              way,
              source,
              {u"on"_s, u"DATE"_s, u"the day they said it (today)"_s},
              {u"note"_s, u"TEXT"_s, u"what they were shown or said"_s}}},
            {u"opt-out"_s,
             u"Refuses care, greetings and promotions for a customer: no more messages."_s,
             &runOptOut,
             {customer},
             {channel, way, source}}};
}

} // namespace app
