#pragma once

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

} // namespace app
