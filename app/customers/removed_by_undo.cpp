#include "app/customers/removed_by_undo.h"

using namespace Qt::StringLiterals;

namespace app {

db::Error removedByUndo(const db::RemovedByUndo &removed)
{
    const QString list =
        removed.fileName.isEmpty() ? u"a list"_s : u"the list \"%1\""_s.arg(removed.fileName);
    return {db::ErrorKind::Conflict,
            u"%1 (customer %2) came with %3, whose import was undone; import it again, or "
            "bring them back alone with \"undelete %2\""_s.arg(
                removed.fullName, QString::number(removed.customer.value), list)};
}

} // namespace app
