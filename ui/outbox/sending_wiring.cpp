#include "ui/desk_pages.h"

#include "app/desk/desk_work.h"
#include "app/outbox/accounts/account_work.h"
#include "app/outbox/collecting/collector.h"
#include "app/outbox/collecting/unseen_mails.h"
#include "app/outbox/rules/send_rule.h"
#include "app/outbox/sending/sender.h"
#include "app/outbox/sending/sending_standing.h"
#include "app/transports/secrets_thread.h"
#include "ui/language/account_words.h"
#include "ui/language/explain.h"
#include "ui/outbox/approved_secrets.h"
#include "ui/outbox/collect_notices.h"
#include "ui/outbox/trouble_sentences.h"
#include "ui/shell/doer.h"
#include "ui/shell/loader.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notification_bar.h"

#include <QCoreApplication>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kFirstCollecting = 30s; // a start has other things to do

/// Sends and collects while the window is open, as soon as an account does that by itself. Both have threads
/// of their own; what they were not let do is told once, until it works again.
class SendingFrame final : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(ui::SendingFrame)
public:
    SendingFrame(MainWindow &window, app::Desk &desk, std::shared_ptr<app::Secrets> secrets,
                 app::AccountWork &accounts)
        : QObject(&window), m_window(window), m_desk(desk), m_secrets(std::move(secrets)),
          m_doer(desk, window.notifications(), window.undo()), m_notices(window.notifications()),
          m_standing(desk, [this](const app::SendingStanding &standing) { follow(standing); }),
          m_unseen(desk, [this](const QList<app::UnseenOfAccount> &unseen) { remind(unseen); }),
          m_approved(desk, accounts)
    {
        m_standing.askAgainWhen(
            [](const db::ChangeSet &changes) { return changes.settings || changes.outbox; });
        connect(&m_standing, &LoaderBase::failed, &m_doer, &Doer::showError);
        connect(&m_unseen, &LoaderBase::failed, &m_doer, &Doer::showError);
        connect(&m_approved, &ApprovedSecrets::failed, &m_doer, &Doer::showError);
        connect(&m_approved, &ApprovedSecrets::lacking, this, &SendingFrame::tellLacking);
        connect(&desk, &app::Desk::opened, this, &SendingFrame::ask);
        connect(&desk, &app::Desk::changed, this, [this](const db::ChangeSet &changes) {
            if (m_sender && (changes.outbox || changes.settings))
                m_sender->wake();
        });
        connect(&desk, &app::Desk::lettingGo, this, [this](const std::shared_ptr<void> &hold) {
            if (!m_sender)
                return;
            m_hold = hold;
            m_sender->hold();
        });
        connect(&desk, &app::Desk::fileWasLost, this, [this] {
            if (m_sender)
                m_sender->goOn();
        });
        connect(&accounts, &app::AccountWork::secretsChanged, this, &SendingFrame::lookAgain);
        if (desk.isOpen())
            ask();
    }
    // The window waits for the slower of the two, not for one after the other.
    ~SendingFrame() override
    {
        if (m_sender)
            m_sender->stop();
        if (m_collector)
            m_collector->stop();
    }
    Q_DISABLE_COPY_MOVE(SendingFrame)

private:
    void ask()
    {
        m_standing.ask(app::asking(&app::sendingStanding));
        m_unseen.ask(app::asking(&app::unseenMails));
        m_approved.ask();
    }

    // The Undo of the approval stays in sight; the sender need not say it again.
    void tellLacking(const QString &account, app::SecretFault fault)
    {
        m_cannotSend.insert(account);
        m_window.notifications().showNext(
            {Notice::Kind::Danger, cannotSend().arg(account, reasonOf(fault, {}))});
    }

    // Of what was told before the program started, and nobody has looked for.
    void remind(const QList<app::UnseenOfAccount> &unseen)
    {
        QList<app::CollectNotice> notices;
        for (const app::UnseenOfAccount &one : unseen)
            notices.append({one.id, one.account, one.mails.refusals, one.mails.passedOver});
        m_notices.take(notices);
    }

    // What has begun stays: a sender that is paused, or has no account any more, sends nothing.
    void follow(const app::SendingStanding &standing)
    {
        if (!m_sender && !standing.isPaused && !standing.selfSending.isEmpty())
            startSending();
        if (!m_collector && standing.collects)
            startCollecting();
        else if (m_collector && standing.accounts != m_accounts)
            m_collector->wake();
        m_accounts = standing.accounts;
    }

    // Of a secret that was mended the file says nothing.
    void lookAgain()
    {
        if (m_sender)
            m_sender->wakeAccounts();
        if (m_collector)
            m_collector->wake();
    }

    void startSending()
    {
        m_sender = std::make_unique<app::Sender>(app::SenderSetup{{.path = m_desk.path()},
                                                                  m_desk.clock(),
                                                                  app::transportsWith(m_secrets.get()),
                                                                  app::deskName(u"menkhach"_s)});
        connect(m_sender.get(), &app::Sender::roundEnded, this, [this](const app::ReleaseReport &report) {
            m_senderFailed = false;
            QList<TroubledAccount> troubles;
            for (const app::AccountTrouble &trouble : report.troubles)
                troubles.append(troubled(trouble.account, trouble.secret, trouble.detail));
            tell(cannotSend(), troubles, m_cannotSend);
            if (report.count(app::Released::Sent) > 0)
                m_cannotSend.clear();
            m_cannotSend.unite(namesOf(troubles));
            for (const app::NotEntered &one : report.notEntered)
                m_window.notifications().show(
                    {Notice::Kind::Danger, tr("What became of a message could not be recorded: %1", "reason")
                                               .arg(explain(one.why, m_desk.path()))});
        });
        connect(m_sender.get(), &app::Sender::held, this, [this] { m_hold.reset(); });
        connect(m_sender.get(), &app::Sender::failed, this,
                [this](const db::Error &error) { tellOnce(error, m_senderFailed); });
        m_sender->start();
    }

    void startCollecting()
    {
        app::CollectorSetup setup;
        setup.database = [&desk = m_desk](const std::atomic_bool *stop) {
            return app::onDatabaseOf(desk, stop);
        };
        setup.clock = m_desk.clock();
        setup.secrets = m_secrets.get();
        setup.first = kFirstCollecting;
        m_collector = std::make_unique<app::Collector>(std::move(setup));
        connect(m_collector.get(), &app::Collector::roundEnded, this, [this](const app::CollectRound &round) {
            m_collectorFailed = false;
            QList<TroubledAccount> troubles;
            for (const app::CollectTrouble &trouble : round.troubles) {
                if (!trouble.isOffline) // the next look will do
                    troubles.append(troubled(trouble.account, trouble.secret, trouble.detail));
            }
            tell(tr("What comes back to %1 cannot be read: %2", "account; reason"), troubles,
                 m_cannotCollect);
            m_cannotCollect = namesOf(troubles);
            m_notices.take(round.notices);
        });
        connect(m_collector.get(), &app::Collector::failed, this,
                [this](const db::Error &error) { tellOnce(error, m_collectorFailed); });
        m_collector->start();
    }

    static QString cannotSend() { return tr("Nothing can be sent from %1 for now: %2", "account; reason"); }

    static QString reasonOf(const std::optional<app::SecretFault> &secret, const QString &detail)
    {
        if (secret == app::SecretFault::Missing)
            return tr(
                "The keychain has no password for it. Open Settings, “Accounts to send from”, choose the "
                "account and Change, and enter it.");
        if (secret)
            return words::secretFault(*secret);
        for (const QString &said : {words::gatewayReason(detail), app::reasonInFull(detail)}) {
            if (!said.isEmpty())
                return said;
        }
        return detail;
    }

    static TroubledAccount troubled(const QString &account, const std::optional<app::SecretFault> &secret,
                                    const QString &detail)
    {
        return {account, reasonOf(secret, detail), secret && secret != app::SecretFault::Missing};
    }

    static QSet<QString> namesOf(const QList<TroubledAccount> &troubles)
    {
        QSet<QString> names;
        for (const TroubledAccount &one : troubles)
            names.insert(one.account);
        return names;
    }

    void tell(const QString &words, const QList<TroubledAccount> &troubles, const QSet<QString> &told)
    {
        for (const QString &text : troubleSentences(words, troubles, told))
            m_window.notifications().show({Notice::Kind::Danger, text});
    }

    // Another program that writes is no trouble: it is tried again.
    void tellOnce(const db::Error &error, bool &told)
    {
        if (error.kind == db::ErrorKind::Busy || std::exchange(told, true))
            return;
        m_doer.showError(error);
    }

    MainWindow &m_window;
    app::Desk &m_desk;
    std::shared_ptr<app::Secrets> m_secrets; // outlive the two below
    Doer m_doer;
    CollectNotices m_notices;
    Loader<app::SendingStanding> m_standing;
    Loader<QList<app::UnseenOfAccount>> m_unseen; ///< when the shop was opened
    QList<app::AccountEntry> m_accounts;          ///< as they were last heard of
    QSet<QString> m_cannotSend;                   ///< names of accounts of which that was told
    QSet<QString> m_cannotCollect;                ///< the same
    ApprovedSecrets m_approved;
    std::shared_ptr<void> m_hold; ///< until the sender has let go of the file
    bool m_senderFailed = false;
    bool m_collectorFailed = false;
    std::unique_ptr<app::Sender> m_sender;
    std::unique_ptr<app::Collector> m_collector;
};

} // namespace

void addSending(MainWindow &window, app::Desk &desk, const std::shared_ptr<app::Secrets> &secrets,
                app::AccountWork &accounts)
{
    new SendingFrame(window, desk, secrets, accounts); // the window's child
}

} // namespace ui
