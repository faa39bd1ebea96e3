#include "db/outbox/mailbox_store.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

namespace {

Mailbox readMailbox(const Statement &row)
{
    Mailbox mailbox;
    mailbox.account = SendingAccountId{row.integer("account_id")};
    mailbox.host = row.text("host");
    mailbox.port = int(row.integer("port"));
    mailbox.security = wordOf<LinkSecurity>(row.text("security")).value_or(LinkSecurity::Tls);
    mailbox.userName = row.text("user_name");
    mailbox.folder = row.text("folder");
    mailbox.uidValidity = quint32(row.integer("uid_validity"));
    mailbox.uid = quint32(row.integer("uid"));
    if (!row.isNull("visited_at_ms"))
        mailbox.visitedAtMs = row.integer("visited_at_ms");
    mailbox.visitWords = row.text("visit_words");
    mailbox.unseen = {int(row.integer("unknown_refusals")), int(row.integer("passed_over"))};
    return mailbox;
}

Result<void> runForMailbox(Statement &update, SendingAccountId account)
{
    MK_CHECK(update.bind(":account_id", account.value).run());
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, u"mailbox of sending account %1"_s.arg(account.value));
    return {};
}

} // namespace

Result<void> MailboxStore::save(const Mailbox &mailbox)
{
    Statement put = m_connection.prepare(u"mailbox/put"_s);
    put.bind(":account_id", mailbox.account.value).bind(":host", mailbox.host);
    put.bind(":port", qint64{mailbox.port}).bind(":security", keyOf(mailbox.security));
    return put.bind(":user_name", mailbox.userName).bind(":folder", mailbox.folder).run();
}

Result<void> MailboxStore::remove(SendingAccountId account)
{
    return m_connection.prepare(u"mailbox/delete"_s).bind(":account_id", account.value).run();
}

Result<void> MailboxStore::setPlace(SendingAccountId account, const MailboxPlace &place, const Act &now)
{
    Statement update = m_connection.prepare(u"mailbox/update_place"_s);
    update.bind(":uid_validity", qint64{place.uidValidity})
        .bind(":uid", qint64{place.uid})
        .bind(":at_ms", now.ms);
    return runForMailbox(update, account);
}

Result<void> MailboxStore::setVisit(SendingAccountId account, const QString &words, const Act &now)
{
    Statement update = m_connection.prepare(u"mailbox/update_visit"_s);
    update.bind(":at_ms", now.ms).bind(":visit_words", words);
    return runForMailbox(update, account);
}

Result<void> MailboxStore::addUnseen(SendingAccountId account, const UnseenMails &mails)
{
    Statement update = m_connection.prepare(u"mailbox/update_unseen"_s);
    update.bind(":unknown_refusals", qint64{mails.refusals}).bind(":passed_over", qint64{mails.passedOver});
    return runForMailbox(update, account);
}

Result<std::optional<Mailbox>> MailboxStore::byAccount(SendingAccountId account) const
{
    Statement select = m_connection.prepare(u"mailbox/select_by_account"_s);
    return readFirst(select.bind(":account_id", account.value), readMailbox);
}

Result<QList<Mailbox>> MailboxStore::list() const
{
    return readAll(m_connection.prepare(u"mailbox/select_all"_s), readMailbox);
}

} // namespace db
