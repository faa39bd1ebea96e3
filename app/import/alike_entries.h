#pragma once

#include "app/import/import_row.h"
#include "db/core/error.h"

#include <unordered_map>

namespace db {
class Session;
}

namespace app {

/// Finds who may be the person of a row that makes a customer: the same name, however its accents are typed,
/// and the same birthday, as findDuplicates takes them. For a rehearsal: of a large shop reading all
/// birthdays takes a moment, and of more than kMostKnown customers only the rows of the file are compared.
class AlikeEntries final
{
public:
    static constexpr qint64 kMostKnown = 300'000;

    /// The session outlives it.
    explicit AlikeEntries(db::Session &session) : m_session(session) {}

    void clear();
    /// Before the row is stored; it is known from then on. An empty name: no one is alike.
    [[nodiscard]] db::Result<AlikeEntry> take(const db::Customer &customer, qint64 line);

private:
    struct Known
    {
        int year = 0;      ///< 0: not known
        quint32 mark = 0;  ///< as of BornEntry
        db::CustomerId id; ///< of the shop; null: of the file
        qint64 line = 0;   ///< of the file
    };

    [[nodiscard]] db::Result<void> load();
    [[nodiscard]] db::Result<AlikeEntry> told(const Known &known, const QString &name) const;

    db::Session &m_session;
    std::unordered_multimap<quint64, Known> m_known; // by the name and the day
    bool m_loaded = false;
};

} // namespace app
