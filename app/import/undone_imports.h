#pragma once

#include "db/core/act.h"
#include "db/core/error.h"

#include <QSet>

namespace db {
class Session;
struct Customer;
} // namespace db

namespace app {

/// Tells whom an import made that was undone: to the user they have never been there, and whichever list
/// names them next makes them.
class UndoneImports final
{
public:
    [[nodiscard]] db::Result<void> load(db::Session &session);
    /// In the bin, where the undoing put them, and untouched since.
    bool removed(const db::Customer &customer) const;

private:
    QSet<qint64> m_importedAtMs; // of the imports that were undone
    QSet<qint64> m_undoneAtMs;
};

/// Writes the customer in the place of the one whom the undoing removed: with what the list says and nothing
/// else, since all that was known of them came from the import that was undone. The picture goes as well; one
/// of the list is the caller's to set.
[[nodiscard]] db::Result<db::Customer> makeAgain(db::Session &session, const db::Customer &removed,
                                                 const db::Customer &said, const db::Act &now);

} // namespace app
