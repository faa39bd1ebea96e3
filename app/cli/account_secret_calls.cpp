#include "app/cli/account_arguments.h"
#include "app/cli/documents.h"
#include "app/cli/template_argument.h"
#include "app/outbox/accounts/account_keys.h"
#include "app/outbox/accounts/test_message.h"
#include "app/transports/gateway_request.h"
#include "app/transports/gateway_words.h"
#include "app/transports/no_secrets.h"

#include <QIODevice>

#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kLongestSecret = 64 * 1024; // bytes; a token of OAuth 2.0 has a few thousand

// In the order of SendOutcome::Kind.
constexpr std::array kTestTexts{
    "",
    "the server refuses for now; the same may go well later",
    "the server refuses this message",
    "the server does not take the user name or the password",
    "no authority vouches for this server, or the way to it is not protected; nothing was sent",
    "the server was not reached",
    "the server took the message and did not answer; look whether it has arrived",
    "stopped; nothing was sent"};
static_assert(kTestTexts.size() == std::size_t(SendOutcome::Kind::Stopped) + 1);

Read<Secrets *> keychainOf(const CliContext &context, const db::SendingAccount &account)
{
    if (Secrets *secrets = context.streams().secrets)
        return secrets;
    return workFailed(
        secretText({SecretFault::NoKeychain, u"this program was started without one"_s}, account.id));
}

/// Which secret is meant: the one that is named, else the only one, or the first.
Read<QString> chosenSecret(const Arguments &arguments, const db::SendingAccount &account)
{
    const QStringList all = possibleSecretsOf(account);
    if (all.isEmpty())
        return workFailed(u"account %1 has no secrets"_s.arg(account.id.value));
    const QString name = arguments.value(u"secret"_s).value_or(all.constFirst());
    if (!all.contains(name))
        return notOneOf(u"--secret"_s, name, all);
    return name;
}

/// One line of standard input, without its end; what is typed is not shown.
Read<QByteArray> typedSecret(const CliContext &context)
{
    const CliStreams &streams = context.streams();
    if (streams.hideTyping)
        streams.hideTyping(true);
    QByteArray line = streams.in->readLine(kLongestSecret);
    if (streams.hideTyping)
        streams.hideTyping(false);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return workFailed(u"standard input holds no secret: one line of it is read"_s);
    return line;
}

/// The same of an account whose gateway must not be able to say it again, and that does not have it in the
/// shop's file.
Read<QByteArray> acceptableSecret(const CliContext &context, const db::SendingAccount &account)
{
    MK_TRY(auto typed, typedSecret(context));
    const bool isTooShort = isTooShortSecret(account, typed);
    const bool isWritten = isWrittenSecret(account, typed);
    if (!isTooShort && !isWritten)
        return typed;
    typed.fill('\0');
    if (isWritten)
        return workFailed(
            u"the secret is not kept: it is written out in the account itself, as a field or in what its "
            "gateway is asked; write its name there, as in {{api_key}} (account change)"_s);
    return workFailed(
        u"the secret is not kept: it is shorter than %1 letters, so that it could not be blotted "
        "out of what the gateway says"_s.arg(kShortestSecret));
}

Outcome runAccountPassword(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Read));
    MK_TRY(const auto account, chosenAccount(context, *session, arguments.word(0)));
    MK_TRY(const auto secret, chosenSecret(arguments, account));
    MK_TRY(auto *const secrets, keychainOf(context, account));
    const QString name = secretNameOf(account, secret);
    if (arguments.has(u"remove"_s)) {
        if (const auto removed = secrets->remove(name); !removed)
            return workFailed(secretText(removed.error(), account.id));
        return context.answer({{u"id"_s, account.id.value}, {u"secret"_s, secret}, {u"kept"_s, false}},
                              u"The keychain has no %1 of account %2 any more"_s.arg(
                                  secret, QString::number(account.id.value)));
    }
    if (context.streams().errIsTerminal)
        context.say(
            u"Type or paste the %1 of account %2, then Enter; it is not shown."_s.arg(secret, account.name));
    MK_TRY(auto typed, acceptableSecret(context, account));
    const auto kept = secrets->write(name, typed);
    typed.fill('\0');
    if (!kept)
        return workFailed(secretText(kept.error(), account.id));
    return context.answer(
        {{u"id"_s, account.id.value}, {u"secret"_s, secret}, {u"kept"_s, true}},
        u"The keychain has the %1 of account %2"_s.arg(secret, QString::number(account.id.value)));
}

Read<TestWish> describedTest(const CliContext &context, db::Session &session, const Arguments &arguments)
{
    TestWish wish;
    MK_TRY(const auto account, chosenAccount(context, session, arguments.word(0)));
    wish.account = account.id;
    wish.to = arguments.value(u"to"_s).value_or(QString());
    if (const auto customer = arguments.value(u"customer"_s)) {
        MK_TRY(wish.customer, chosenCustomer(context, session, *customer));
    }
    if (const auto text = arguments.value(u"template"_s)) {
        MK_TRY(const auto chosen, chosenTemplate(context, session, *text));
        wish.text = chosen.id;
    }
    return wish;
}

QString testText(const TestOutcome &test, const db::SendingAccount &account)
{
    if (test.refusal && test.refusal->secret)
        return secretText({*test.refusal->secret, test.refusal->detail}, account.id);
    if (test.refusal)
        return u"account %1 cannot be used as it is: %2"_s.arg(QString::number(account.id.value),
                                                               test.refusal->detail);
    const QString text = QString::fromLatin1(kTestTexts.at(std::size_t(test.outcome.kind)));
    QString said = gatewayReasonText(test.reason, u"en"_s);
    if (said.isEmpty())
        said = test.outcome.words.isEmpty() ? test.outcome.detail : test.outcome.words;
    return said.isEmpty() ? text : u"%1 (%2)"_s.arg(text, said);
}

Outcome runAccountTest(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Read));
    MK_TRY(const auto wish, describedTest(context, *session, arguments));
    const auto message = prepareTest(*session, wish, context.clock());
    if (!message)
        return context.refused(message.error());
    NoSecrets none;
    Secrets *const secrets = context.streams().secrets;
    const TestOutcome test = sendTest(*message, secrets ? *secrets : none);
    if (test.refusal || test.outcome.kind != SendOutcome::Kind::Accepted)
        return workFailed(testText(test, message->account));
    return context.answer({{u"account"_s, message->account.id.value},
                           {u"to"_s, message->to},
                           {u"subject"_s, textOrNull(message->item.subject)},
                           {u"answer"_s, textOrNull(test.outcome.words)}},
                          u"A test has gone to %1. It is no message of the outbox and counts for no limit of "
                          "yours; the provider may count it."_s.arg(message->to));
}

} // namespace

QList<CliCommand> accountSecretCommands()
{
    const Positional account{u"ACCOUNT"_s, u"its number or its name, as \"account list\" lists it"_s};
    return {{u"account password"_s,
             u"Takes a secret of an account from standard input into the keychain."_s,
             &runAccountPassword,
             {account},
             {{u"secret"_s, u"NAME"_s,
               u"which one, where it has several: as \"account presets\" lists them; mailbox is that of the "
               "mailbox where it is another one"_s},
              {u"remove"_s, {}, u"remove it from the keychain instead"_s}},
             u"One line is read. A secret is never an argument: others on this computer could see it. It is "
             "kept in the keychain of the system and nowhere else."_s},
            {u"account test"_s,
             u"Sends a test to oneself by an account."_s,
             &runAccountTest,
             {account},
             {{u"to"_s, u"ADDRESS"_s, u"to whom; of e-mail the account's own address where it is missing"_s},
              {u"customer"_s, u"CUSTOMER"_s, u"whose data the template is filled with"_s},
              {u"template"_s, u"TEMPLATE"_s, u"its number or key; needs --customer"_s}},
             u"Its subject, or an SMS itself, begins with [TEST]. It goes past the outbox and its rules, and "
             "so never to an address that a customer has."_s}};
}

} // namespace app
