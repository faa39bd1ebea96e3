#include "app/outbox/sending/sendable.h"

#include "app/mail/mail_size.h"
#include "app/outbox/accounts/mail_presets.h"
#include "app/outbox/sending/notification.h"
#include "db/messages/template_file_store.h"
#include "db/session/session.h"

namespace app {

db::Result<qint64> mailSizeOf(db::Session &session, db::TemplateId text)
{
    MK_TRY(const auto files, session.templateFiles().of(text));
    QList<qint64> sizes;
    for (const db::TemplateFile &file : files)
        sizes.append(file.size);
    return mailSizeWith(sizes);
}

db::Result<void> checkSendable(db::Session &session, const TemplateLibrary *library,
                               const db::OutboxMessage &message, const db::SendingAccount &account)
{
    if (account.kind == db::AccountKind::Smtp) {
        MK_TRY(const auto size, mailSizeOf(session, message.templateId));
        return checkMailSize(size, account);
    }
    if (account.kind == db::AccountKind::Zalo)
        MK_CHECK(notificationOf(session, *library, message, account));
    return {};
}

} // namespace app
