#include "app/outbox/collecting/collect.h"

#include "app/outbox/accounts/open_account.h"
#include "app/outbox/collecting/take_incoming_mail.h"
#include "db/outbox/mailbox_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/session/session.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Of one mail alone: the next may be taken in all the same.
bool isOfTheMail(const db::Error &error)
{
    return error.kind == db::ErrorKind::InvalidInput || error.kind == db::ErrorKind::Conflict ||
           error.kind == db::ErrorKind::NotFound;
}

/// One visit; takes each mail in.
class MailCollecting final
{
public:
    MailCollecting(db::SendingAccountId account, const CollectSetup &setup, CollectReport &report)
        : m_account(account), m_setup(setup), m_report(report)
    {}

    db::Result<void> take(const CollectedMail &mail);
    /// Also the place behind what was passed over, and what the server said.
    db::Result<void> keepVisit(const CollectOutcome &outcome, const MailboxPlace &before);

private:
    /// `passedOver`: how many mails before it are to be looked for.
    db::Result<void> keepPlace(const MailboxPlace &place, int passedOver);

    db::SendingAccountId m_account;
    const CollectSetup &m_setup;
    CollectReport &m_report;
};

db::Result<void> MailCollecting::take(const CollectedMail &mail)
{
    const db::MailboxPlace place{mail.uidValidity, mail.uid};
    const auto effect = std::make_shared<MailEffect>(MailEffect::Other);
    const auto taken = m_setup.onDatabase([taking = takingOf(mail.bytes), account = m_account, place, effect,
                                           act = m_setup.clock.act()](db::Session &session) {
        return session.inTransaction([&]() -> db::Result<db::ChangeSet> {
            MK_TRY(const auto done, run(session, taking, act));
            MK_CHECK(session.mailboxes().setPlace(account, place, act));
            db::ChangeSet changes = done.changes;
            if (done.value == MailEffect::UnknownRefusal) {
                MK_CHECK(session.mailboxes().addUnseen(account, {1, 0}));
                changes.outbox = true;
            }
            *effect = done.value;
            return changes;
        });
    });
    if (taken) {
        ++m_report.effects[*effect];
        return {};
    }
    if (!isOfTheMail(taken.error()))
        return taken;
    m_report.refused.append(mail.uid);
    m_report.refusal = taken.error().detail;
    return keepPlace({place.uidValidity, place.uid}, 1);
}

db::Result<void> MailCollecting::keepPlace(const MailboxPlace &place, int passedOver)
{
    return m_setup.onDatabase([account = m_account, place = db::MailboxPlace{place.uidValidity, place.uid},
                               passedOver, act = m_setup.clock.act()](db::Session &session) {
        return session.inTransaction([&]() -> db::Result<db::ChangeSet> {
            db::ChangeSet changes;
            changes.outbox = passedOver > 0;
            MK_CHECK(session.mailboxes().setPlace(account, place, act));
            if (passedOver > 0)
                MK_CHECK(session.mailboxes().addUnseen(account, {0, passedOver}));
            return changes;
        });
    });
}

db::Result<void> MailCollecting::keepVisit(const CollectOutcome &outcome, const MailboxPlace &before)
{
    if (outcome.place != before)
        MK_CHECK(keepPlace(outcome.place, int(outcome.unreadable.size())));
    return m_setup.onDatabase([account = m_account, words = outcome.words,
                               act = m_setup.clock.act()](db::Session &session) -> db::Result<db::ChangeSet> {
        MK_CHECK(session.mailboxes().setVisit(account, words, act));
        return db::ChangeSet();
    });
}

} // namespace

db::Result<QList<MailboxToRead>> mailboxesToRead(db::Session &session)
{
    MK_TRY(const auto mailboxes, session.mailboxes().list());
    QList<MailboxToRead> all;
    for (const db::Mailbox &mailbox : mailboxes) {
        MK_TRY(const auto account, session.sendingAccounts().byId(mailbox.account));
        all.append({account, mailboxServerOf(account, mailbox), {mailbox.uidValidity, mailbox.uid}});
    }
    return all;
}

CollectReport collect(const MailboxToRead &from, const QByteArray &secret, const CollectSetup &setup)
{
    CollectReport report;
    report.account = from.account.name;
    MailCollecting collecting(from.account.id, setup, report);
    report.outcome = collectMails(
        from.server, secret, from.place, setup.limits,
        [&collecting](const CollectedMail &mail) { return collecting.take(mail); }, setup.stop);
    if (const auto kept = collecting.keepVisit(report.outcome, from.place); !kept) {
        report.outcome.result = ImapResult::Stopped;
        report.outcome.detail = kept.error().detail;
    }
    return report;
}

} // namespace app
