#include "app/cli/account_arguments.h"
#include "app/cli/effect_text.h"
#include "app/cli/send_text.h"
#include "app/cli/values.h"
#include "app/outbox/collecting/collector.h"
#include "app/outbox/sending/sender.h"
#include "app/transports/secrets_thread.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QThread>

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kLookMs = 50;

/// What the sender and the collector tell on their threads, until the thread of the call reads it.
struct RunNews
{
    QMutex mutex;
    QStringList lines;
    SendTotals totals;
    MailEffectCounts effects;
    bool saidDoubted = false;                ///< that nothing goes from a restored backup
    std::optional<db::Error> sendFailure;    ///< of the last round
    std::optional<db::Error> collectFailure; ///< the same
};

void listen(Sender &sender, RunNews &news)
{
    const auto told = [&news](const ReleasedMessage &one) {
        const QMutexLocker lock(&news.mutex);
        news.lines.append(lineOf(one));
    };
    const auto ended = [&news](const ReleaseReport &report) {
        const QMutexLocker lock(&news.mutex);
        news.totals.add(report);
        news.sendFailure.reset();
        const bool isDoubted = report.course == ReleaseReport::Course::Doubted;
        if (isDoubted && !std::exchange(news.saidDoubted, true))
            news.lines.append(doubtedNote());
        news.lines += troubleLines(report);
    };
    const auto failed = [&news](const db::Error &error) {
        const QMutexLocker lock(&news.mutex);
        news.sendFailure = error;
    };
    QObject::connect(&sender, &Sender::released, &sender, told, Qt::DirectConnection);
    QObject::connect(&sender, &Sender::roundEnded, &sender, ended, Qt::DirectConnection);
    QObject::connect(&sender, &Sender::failed, &sender, failed, Qt::DirectConnection);
}

QString textOf(const CollectTrouble &trouble)
{
    return trouble.secret
               ? mailboxSecretText({*trouble.secret, trouble.detail}, trouble.id, trouble.mailboxHost)
               : trouble.detail;
}

void listen(Collector &collector, RunNews &news)
{
    const auto ended = [&news](const CollectRound &round) {
        const QMutexLocker lock(&news.mutex);
        news.collectFailure.reset();
        for (auto effect = round.effects.cbegin(); effect != round.effects.cend(); ++effect)
            news.effects[effect.key()] += effect.value();
        if (!round.effects.isEmpty())
            news.lines.append(u"came back: "_s + effectsText(round.effects));
        for (const CollectTrouble &one : round.troubles)
            news.lines.append(u"what comes back to \"%1\": %2"_s.arg(one.account, textOf(one)));
    };
    const auto failed = [&news](const db::Error &error) {
        const QMutexLocker lock(&news.mutex);
        news.collectFailure = error;
    };
    QObject::connect(&collector, &Collector::roundEnded, &collector, ended, Qt::DirectConnection);
    QObject::connect(&collector, &Collector::failed, &collector, failed, Qt::DirectConnection);
}

void sayNews(CliContext &context, RunNews &news)
{
    const QMutexLocker lock(&news.mutex);
    for (const QString &line : std::exchange(news.lines, {}))
        context.say(line);
}

/// The keychain of the program for its two threads; null: it has none.
std::unique_ptr<SecretsThread> sharedSecrets(Secrets *secrets)
{
    if (!secrets)
        return nullptr;
    const auto stays = [](Secrets *) {}; // it outlives the call
    return std::make_unique<SecretsThread>(std::shared_ptr<Secrets>(secrets, stays));
}

void sendAndCollect(CliContext &context, RunNews &news, qint64 seconds)
{
    const Progress progress = context.beginLongWork(u"sending"_s);
    const QString file = context.database();
    const auto secrets = sharedSecrets(context.streams().secrets);
    Sender sender({{file},
                   context.clock(),
                   transportsWith(secrets.get()),
                   deskName(kCliDesk.toString()),
                   SenderSetup::Mornings::Prepared,
                   SenderSetup::OtherWriters::Watched});
    Collector collector(
        {[file](const std::atomic_bool *) { return onOwnConnection(file); }, context.clock(), secrets.get()});
    listen(sender, news);
    listen(collector, news);
    sender.start();
    collector.start();
    QElapsedTimer since;
    since.start();
    while (progress(0, 0) && (seconds < 0 || since.elapsed() < seconds * 1000)) {
        QThread::msleep(kLookMs);
        sayNews(context, news);
    }
    if (secrets)
        secrets->stop(); // nobody waits for a person any longer
}

Outcome runRun(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto seconds, readNumber(arguments, u"for"_s, 1, 366LL * 24 * 3600, -1));
    MK_CHECK(context.session(DbUse::Write)); // says what is wrong with the file before anything else
    RunNews news;
    sendAndCollect(context, news, seconds);
    sayNews(context, news);
    QJsonObject document = news.totals.document();
    document.insert(u"cameBack"_s, documentOf(news.effects));
    MK_CHECK(context.answer(document, news.totals.text()));
    for (const auto &failure : {news.sendFailure, news.collectFailure}) {
        if (failure)
            return context.failed(*failure);
    }
    return {};
}

} // namespace

CliCommand runCommand()
{
    return {
        u"run"_s,
        u"Goes on sending what falls due, as the desk does, until it is stopped (Ctrl+C)."_s,
        &runRun,
        {},
        {{u"for"_s, u"SECONDS"_s, u"ends after so long"_s}},
        u"Enters each day's greetings first. Of several programs at one file, one sends. Every ten minutes "
        "it also takes in what came back, as \"collect\" does."_s};
}

} // namespace app
