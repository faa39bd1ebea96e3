#include "app/core/clock.h"
#include "app/mail/outgoing_mail.h"
#include "app/mail/smtp_sender.h"
#include "app/network/curl_library.h"
#include "app/outbox/accounts/account_configuration.h"
#include "app/outbox/accounts/open_account.h"
#include "app/outbox/sending/message_releaser.h"
#include "app/start/shop_setup.h"
#include "db/session/session.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/mail_shop.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

const QDateTime kSendingAt(QDate(2026, 11, 21), QTime(10, 0), QTimeZone("Asia/Ho_Chi_Minh"));

/// One for which nothing is sent: what the ledger alone costs.
class TakingAll final : public app::Transport
{
public:
    app::TransportCapabilities capabilities() const override
    {
        return {.sendsByItself = true, .runsApart = true}; // as mail does
    }
    app::SendResult send(const app::OutgoingItem &, const std::atomic_bool *) override
    {
        app::SendResult taken;
        taken.outcome.kind = app::SendOutcome::Kind::Accepted;
        taken.outcome.phase = app::SmtpPhase::Content;
        return taken;
    }
};

template <class T> T must(db::Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

void printRate(int messages, double ms)
{
    std::printf("%.0f\n", messages / ms * 1000);
}

/// The mail that the others send: as long as one of ours.
QByteArray sampleMail()
{
    app::OutgoingMail mail;
    mail.messageId = u"sample@shop.example"_s;
    mail.sentAt = kSendingAt;
    mail.from = {u"Hoa Mai"_s, u"hoa@shop.example"_s};
    mail.to = {u"Khách 1"_s, u"lan@example.vn"_s};
    mail.subject = u"Chào"_s;
    mail.text = u"Chào khách số 1."_s;
    mail.unsubscribe = app::UnsubscribeAddress{u"hoa@shop.example"_s, u"Unsubscribe 1"_s};
    mail.automatic = true;
    return must(app::mailBytes(mail));
}

void useConnections(db::Session &session, int connections, const db::Act &now)
{
    for (db::SendingAccount account : must(session.sendingAccounts().list())) {
        app::setConnections(account, connections);
        must(session.sendingAccounts().update(account, now));
    }
}

/// From the ledger to the server, as the desk does it; without a port to none.
void releaseBench(int messages, quint16 port, int connections)
{
    const QTemporaryDir folder;
    const auto session = must(db::Session::open({folder.filePath(u"shop.db"_s)}));
    const app::Clock clock = app::Clock::fixedAt(kSendingAt);
    must(app::ensureShop(*session, clock));
    db::Act before = clock.act();
    before.ms -= 60'000;
    must(test::fillMailShop(*session, messages, port == 0 ? quint16{25} : port, before));
    useConnections(*session, connections, before);
    const double filledMb = bench::peakMemoryMb();
    app::TransportFactory transports = app::transportsWith(nullptr);
    if (port == 0)
        transports = [](const db::SendingAccount &) -> app::AccountResult<std::unique_ptr<app::Transport>> {
            return std::make_unique<TakingAll>();
        };
    app::MessageReleaser releaser({transports, {u"bench"_s, u"PC"_s}});
    app::ReleaseReport report;
    const double ms = bench::timed([&] { report = must(releaser.round(*session, clock)); });
    if (report.count(app::Released::Sent) != messages)
        qFatal("%lld of %d were sent", static_cast<long long>(report.count(app::Released::Sent)), messages);
    printRate(messages, ms);
    std::fprintf(stderr, "peak memory %.0f MB, before it was sent %.0f MB\n", bench::peakMemoryMb(),
                 filledMb);
}

/// The connections alone, each on a thread of its own.
void wireBench(int messages, quint16 port, int connections)
{
    app::SmtpAccount account;
    account.host = u"127.0.0.1"_s;
    account.port = port;
    account.security = app::SmtpSecurity::None;
    account.sender.address = u"hoa@shop.example"_s;
    const QByteArray mail = sampleMail();
    const int each = messages / connections;
    std::atomic_int accepted = 0;
    const auto send = [&] {
        app::SmtpSender sender(account);
        for (int i = 0; i < each; ++i) {
            const auto outcome = sender.send({u"hoa@shop.example"_s, u"lan@example.vn"_s}, mail, {});
            accepted += outcome.kind == app::SendOutcome::Kind::Accepted ? 1 : 0;
        }
    };
    const double ms = bench::timed([&] {
        std::vector<std::thread> threads;
        for (int i = 0; i < connections; ++i)
            threads.emplace_back(send);
        for (std::thread &thread : threads)
            thread.join();
    });
    if (accepted != each * connections)
        qFatal("%d of %d were accepted", accepted.load(), each * connections);
    printRate(accepted, ms);
}

/// What the first message of a program waits for.
void startBench()
{
    const double ms = bench::timed([] {
        if (!app::curlLibrary().fault.isEmpty())
            qFatal("%s", qUtf8Printable(app::curlLibrary().fault));
    });
    std::printf("%.1f\n", ms);
}

} // namespace

/// One figure of sending; tests/bench/mail_beside_curl puts them side by side.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"what"_s, u"release, wire, start, mail"_s);
    const QCommandLineOption port(u"port"_s, u"A mail server of this computer; 0: none (release)."_s, u"N"_s,
                                  u"0"_s);
    const QCommandLineOption messages(u"messages"_s, u"So many."_s, u"N"_s, u"1000"_s);
    const QCommandLineOption connections(u"connections"_s, u"At once (release, wire)."_s, u"N"_s, u"1"_s);
    parser.addOptions({port, messages, connections});
    parser.process(application);
    const QString what = parser.positionalArguments().value(0);
    const int count = parser.value(messages).toInt();
    const quint16 server = parser.value(port).toUShort();
    const int atOnce = std::max(parser.value(connections).toInt(), 1);
    if (what == "release"_L1)
        releaseBench(count, server, atOnce);
    else if (what == "wire"_L1)
        wireBench(count, server, atOnce);
    else if (what == "start"_L1)
        startBench();
    else if (what == "mail"_L1)
        std::fwrite(sampleMail().constData(), 1, static_cast<std::size_t>(sampleMail().size()), stdout);
    else
        parser.showHelp(2);
    return 0;
}
