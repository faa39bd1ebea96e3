#include "app/cli/account_arguments.h"
#include "app/cli/asked_gateways.h"
#include "app/cli/documents.h"
#include "app/cli/effect_text.h"
#include "app/cli/values.h"
#include "app/core/counted.h"
#include "app/outbox/accounts/account_keys.h"
#include "app/outbox/collecting/collect_round.h"
#include "app/outbox/collecting/unseen_mails.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// In the order of ImapResult.
constexpr std::array kVisitKeys{"done",    "needs-login", "not-trusted", "not-reached",
                                "refused", "missing",     "unreadable",  "stopped"};

/// A mailbox and what a visit to it brought, or why there was none.
struct Visited
{
    CollectReport report;
    QString trouble; ///< empty: it was read to its end
};

/// Of a visit that failed only what it brought.
QString textOf(const Visited &visited)
{
    const MailEffectCounts &effects = visited.report.effects;
    const bool isRead =
        visited.trouble.isEmpty() || std::ranges::any_of(effects, [](int count) { return count > 0; });
    return u"%1: %2"_s.arg(visited.report.account, isRead ? effectsText(effects) : u"not read"_s);
}

QString visitKey(ImapResult result)
{
    return QString::fromLatin1(kVisitKeys.at(static_cast<std::size_t>(result)));
}

QJsonArray uidsOf(const QList<quint32> &uids)
{
    QJsonArray array;
    for (const quint32 uid : uids)
        array.append(qint64{uid});
    return array;
}

QJsonObject documentOf(const Visited &visited)
{
    const CollectReport &report = visited.report;
    return {{u"account"_s, report.account},
            {u"result"_s, visitKey(report.outcome.result)},
            {u"counts"_s, documentOf(report.effects)},
            {u"unreadable"_s, uidsOf(report.outcome.unreadable)},
            {u"refused"_s, uidsOf(report.refused)},
            {u"more"_s, report.outcome.isMore},
            {u"trouble"_s, textOrNull(visited.trouble)}};
}

/// What a person should know of a visit beside its counts.
QStringList notesOf(const CollectReport &report)
{
    QStringList notes;
    if (report.outcome.isOther)
        notes.append(u"note: %1: the mailbox is not the one that was read before"_s.arg(report.account));
    if (report.outcome.isMore)
        notes.append(u"note: %1: there are more mails; collect once more"_s.arg(report.account));
    return notes;
}

/// What is to be looked for, of this visit and of those before.
QStringList notesOf(const QList<UnseenOfAccount> &unseen)
{
    QStringList notes;
    for (const UnseenOfAccount &one : unseen) {
        if (const int refusals = one.mails.refusals; refusals > 0)
            notes.append(
                u"note: %1: %2 more messages, and it is not known who wrote; look into the mailbox"_s.arg(
                    one.account, refusals == 1 ? u"1 mail wants no"_s : u"%1 mails want no"_s.arg(refusals)));
        if (one.mails.passedOver > 0)
            notes.append(u"note: %1: %2 could not be taken in and passed over; look into the mailbox"_s.arg(
                one.account, counted(one.mails.passedOver, "mail")));
    }
    if (!notes.isEmpty())
        notes.append(u"note: \"collect --seen\" says that this was done"_s);
    return notes;
}

QJsonObject documentOf(const UnseenOfAccount &unseen)
{
    return {{u"account"_s, unseen.account},
            {u"unknownRefusals"_s, unseen.mails.refusals},
            {u"passedOver"_s, unseen.mails.passedOver}};
}

/// Nothing to read the password with is the same as no keychain.
SecretResult<QByteArray> secretOf(const MailboxToRead &mailbox, Secrets *secrets)
{
    if (!secrets)
        return tl::unexpected(
            SecretError{SecretFault::NoKeychain, u"this program was started without one"_s});
    return readMailboxSecret(*secrets, mailbox.account, mailbox.server.host);
}

Visited visit(const MailboxToRead &mailbox, Secrets *secrets, const CollectSetup &setup)
{
    const auto secret = secretOf(mailbox, secrets);
    if (!secret) {
        Visited none;
        none.report.account = mailbox.account.name;
        none.report.outcome.result = ImapResult::NeedsLogin;
        none.trouble = mailboxSecretText(secret.error(), mailbox.account.id, hostOfOwnSecret(mailbox));
        return none;
    }
    Visited visited{collect(mailbox, *secret, setup), {}};
    const CollectOutcome &outcome = visited.report.outcome;
    if (outcome.result != ImapResult::Done)
        visited.trouble =
            visitKey(outcome.result) + u": "_s + (outcome.words.isEmpty() ? outcome.detail : outcome.words);
    return visited;
}

Read<CollectSources> chosenSources(const CliContext &context, db::Session &session,
                                   const Arguments &arguments)
{
    MK_TRY(auto all, context.tried(collectSources(session)));
    if (!arguments.has(u"account"_s))
        return all;
    MK_TRY(const auto chosen, chosenAccount(context, session, *arguments.value(u"account"_s)));
    erase_if(all.mailboxes, [&chosen](const MailboxToRead &one) { return one.account.id != chosen.id; });
    erase_if(all.gateways, [&chosen](const db::SendingAccount &one) { return one.id != chosen.id; });
    if (all.isEmpty())
        return workFailed(u"account %1 has neither a mailbox nor a gateway that tells what arrived, or is "
                          "archived"_s.arg(chosen.id.value));
    return all;
}

/// The thread of the call is that of the database, so work is done there and then.
OnDatabase onDatabaseOf(db::Session &session, const Progress &progress, std::atomic_bool &stop)
{
    return
        [&session, &stop, progress, done = qint64{0}](const DatabaseWork &work) mutable -> db::Result<void> {
            MK_CHECK(work(session));
            if (!progress(++done, 0))
                stop = true;
            return {};
        };
}

MailEffectCounts sumOf(const QList<Visited> &visits)
{
    MailEffectCounts sum;
    for (const Visited &one : visits) {
        for (const MailEffect effect : kMailEffects)
            sum[effect] += one.report.effects.value(effect);
    }
    return sum;
}

Outcome answerCollected(CliContext &context, const QList<Visited> &visits,
                        const QList<AskedGateway> &gateways, const QList<UnseenOfAccount> &unseen)
{
    QJsonArray mailboxes;
    QJsonArray asked;
    QStringList lines;
    QStringList troubles;
    const auto addTrouble = [&troubles](const QString &of, const QString &account, const QString &trouble) {
        if (!trouble.isEmpty())
            troubles.append(u"%1 \"%2\": %3"_s.arg(of, account, trouble));
    };
    for (const Visited &one : visits) {
        mailboxes.append(documentOf(one));
        lines.append(textOf(one));
        addTrouble(u"mailbox of"_s, one.report.account, one.trouble);
        for (const QString &note : notesOf(one.report))
            context.say(note);
    }
    for (const AskedGateway &one : gateways) {
        asked.append(documentOf(one));
        lines.append(textOf(one));
        addTrouble(u"gateway of"_s, one.account, one.trouble);
    }
    QJsonArray toLookFor;
    for (const UnseenOfAccount &one : unseen)
        toLookFor.append(documentOf(one));
    for (const QString &note : notesOf(unseen))
        context.say(note);
    MK_CHECK(context.answer({{u"counts"_s, documentOf(sumOf(visits))},
                             {u"mailboxes"_s, mailboxes},
                             {u"gateways"_s, asked},
                             {u"unseen"_s, toLookFor}},
                            lines.isEmpty() ? u"No account has a mailbox."_s : lines.join(u'\n')));
    return troubles.isEmpty() ? Outcome() : workFailed(troubles.join(u"\nmenkhach-cli: "_s));
}

Read<QList<UnseenOfAccount>> chosenUnseen(const CliContext &context, db::Session &session,
                                          const Arguments &arguments)
{
    MK_TRY(auto all, context.tried(unseenMails(session)));
    if (!arguments.has(u"account"_s))
        return all;
    MK_TRY(const auto chosen, chosenAccount(context, session, *arguments.value(u"account"_s)));
    erase_if(all, [&chosen](const UnseenOfAccount &one) { return one.id != chosen.id; });
    return all;
}

Outcome markSeen(CliContext &context, db::Session &session, const Arguments &arguments)
{
    MK_TRY(const auto unseen, chosenUnseen(context, session, arguments));
    QJsonArray seen;
    for (const UnseenOfAccount &one : unseen) {
        MK_CHECK(context.tried(session, MarkMailsSeen{one.id, one.mails.refusals, one.mails.passedOver}));
        seen.append(documentOf(one));
    }
    return context.answer({{u"seen"_s, seen}},
                          unseen.isEmpty() ? u"There is nothing to look for."_s
                                           : u"Looked for; \"undo\" takes that back, account by account"_s);
}

Outcome runCollect(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    if (arguments.has(u"seen"_s))
        return markSeen(context, *session, arguments);
    MK_TRY(const auto sources, chosenSources(context, *session, arguments));
    std::atomic_bool stop = false;
    const OnDatabase onDatabase =
        onDatabaseOf(*session, context.beginLongWork(u"reading what came back"_s), stop);
    CollectSetup setup{onDatabase, context.clock(), {}, &stop};
    setup.limits.since = context.clock().today().addDays(-kDaysOfFirstVisit);
    QList<Visited> visits;
    for (const MailboxToRead &mailbox : sources.mailboxes) {
        if (!stop)
            visits.append(visit(mailbox, context.streams().secrets, setup));
    }
    LookUpSetup asking{onDatabase, context.clock()};
    asking.stop = &stop;
    const auto gateways = askGateways(sources.gateways, context.streams().secrets, asking);
    context.endProgress();
    MK_TRY(const auto unseen, chosenUnseen(context, *session, arguments));
    return answerCollected(context, visits, gateways, unseen);
}

} // namespace

CliCommand collectCommand()
{
    return {
        u"collect"_s,
        u"Takes in what came back: replies, bounces, opt-outs, delivery reports."_s,
        &runCollect,
        {},
        {{u"account"_s, u"NAME"_s, u"only from the mailbox or the gateway of this account"_s},
         {u"seen"_s, {}, u"read nothing: the mails that were to be looked for were"_s}},
        u"A reply goes into the timeline of its customer; after a hard bounce nothing more goes to that "
        "address; a complaint or an opt-out refuses every further e-mail, with the mail as its proof. "
        "Nothing in the mailbox is marked, moved or deleted, and of other mails nothing is kept. Each "
        "call goes on where the last one ended; the first goes back %1 days.\nGateways that tell are asked "
        "what became of the messages they accepted.\nPasswords are read from the keychain of the "
        "system."_s.arg(kDaysOfFirstVisit)};
}

} // namespace app
