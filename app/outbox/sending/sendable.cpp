#include "app/outbox/sending/sendable.h"

#include "app/mail/mail_size.h"
#include "app/outbox/accounts/mail_presets.h"
#include "app/outbox/sending/notification.h"
#include "db/messages/template_file_store.h"
#include "db/session/session.h"

namespace app {

db::Result<void> checkSendable(db::Session &session, const TemplateLibrary *library,
                               const db::OutboxMessage &message, const db::SendingAccount &account)
{
    if (account.kind == db::AccountKind::Smtp) {
        MK_TRY(const auto files, session.templateFiles().of(message.templateId));
        QList<qint64> sizes;
        for (const db::TemplateFile &file : files)
            sizes.append(file.size);
        return checkMailSize(mailSizeWith(sizes), account);
    }
    if (account.kind == db::AccountKind::Zalo)
        MK_CHECK(notificationOf(session, *library, message, account));
    return {};
}

} // namespace app
