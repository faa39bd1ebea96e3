#include "app/outbox/sending/put_off.h"

#include "app/outbox/sending/account_line.h"
#include "app/outbox/sending/claim_message.h"
#include "db/outbox/approval_store.h"
#include "db/outbox/outbox_store.h"
#include "db/session/session.h"

using namespace Qt::StringLiterals;

namespace app {

db::Result<ReleasedMessage> putOff(db::Session &session, const Clock &clock, db::MessageId id,
                                   AccountLine &line, ReleaseReport &report)
{
    MK_TRY(const auto message, session.outbox().byId(id));
    ReleasedMessage news = newsOf(message);
    news.reason = u"account-limit"_s;
    news.nextMs = line.nextMs(clock.nowMs());
    const auto postponed = session.approvals().postpone(id, news.nextMs, news.reason, clock.act());
    if (!postponed && postponed.error().kind == db::ErrorKind::Conflict)
        return news;
    MK_CHECK(postponed);
    news.became = Released::Postponed;
    line.pace().add(news.nextMs);
    report.takeIn(*postponed);
    report.comeBackAt(news.nextMs);
    return news;
}

} // namespace app
