#include "app/outbox/collecting/on_database.h"

#include "db/session/session.h"

#include <memory>

namespace app {

OnDatabase onOwnConnection(const QString &file)
{
    // Shared by the copies of the function.
    return [file, own = std::make_shared<std::unique_ptr<db::Session>>()](
               const DatabaseWork &work) -> db::Result<void> {
        if (!*own) {
            MK_TRY(*own, db::Session::open({.path = file, .create = false}));
        }
        MK_CHECK(work(**own));
        return {};
    };
}

} // namespace app
