#include "app/safekeeping/drafts.h"

#include "db/safekeeping/draft_store.h"
#include "db/session/session.h"

namespace app {

db::Result<db::ChangeSet> keepDrafts(db::Session &session, const QHash<QString, QString> &drafts, qint64 atMs)
{
    return session.inTransaction([&]() -> db::Result<db::ChangeSet> {
        for (auto draft = drafts.cbegin(); draft != drafts.cend(); ++draft)
            MK_CHECK(draft.value().isEmpty() ? session.drafts().remove(draft.key())
                                             : session.drafts().put({draft.key(), draft.value(), atMs}));
        return db::ChangeSet();
    });
}

db::Result<QString> keptDraft(db::Session &session, const QString &key)
{
    MK_TRY(const auto draft, session.drafts().get(key));
    return draft ? draft->content : QString();
}

} // namespace app
