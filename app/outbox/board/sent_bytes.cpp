#include "app/outbox/board/sent_bytes.h"

#include "app/mail/kept_mail.h"
#include "db/outbox/message_file_store.h"
#include "db/outbox/sending_store.h"
#include "db/session/session.h"

namespace app {

db::Result<QByteArray> sentBytes(db::Session &session, db::MessageId id)
{
    MK_TRY(const auto kept, session.sending().payloadOf(id));
    if (kept.isEmpty())
        return kept;
    MK_TRY(const auto files, session.messageFiles().of(id));
    QList<KeptBody> bodies;
    for (const db::MessageFile &file : files) {
        if (file.bodyAt)
            bodies.append({file.bytes, *file.bodyAt});
    }
    return withFileBodies(kept, bodies);
}

} // namespace app
