#pragma once

#include "app/import/import_report.h"

#include <QHash>

namespace db {
class Session;
}

namespace app {

/// Whom a row of interactions is about.
struct FoundPerson
{
    db::CustomerId id; ///< none: see problem
    QString name;      ///< as the shop has it
    /// no-person, unknown-person, deleted-person, shared-contact, other-person.
    std::optional<CellProblem> problem;

    bool isUnknown() const { return problem && problem->code == QLatin1StringView("unknown-person"); }
};

/// By the code; else by a phone or an address that only one customer has; of several who share it by the
/// name. A name alone is never enough. A till names the same people over and over, so answers are kept for a
/// while.
class PersonSearch final
{
public:
    /// Both outlive it.
    PersonSearch(db::Session &session, const ImportOptions &options) : m_session(session), m_options(options)
    {}

    void clear() { m_found.clear(); }
    [[nodiscard]] db::Result<FoundPerson> find(const ImportRow &row);
    /// From now on rows like this one are about them.
    void remember(const ImportRow &row, const FoundPerson &person);

private:
    [[nodiscard]] db::Result<std::optional<FoundPerson>> findByCode(const ImportRow &row) const;
    [[nodiscard]] db::Result<FoundPerson> findByContact(const ImportRow &row) const;

    db::Session &m_session;
    const ImportOptions &m_options;
    QHash<QString, FoundPerson> m_found; // by what rows say of them
};

/// What a row says to find its customer by; the same in every export of one program.
QString saidPerson(const ImportRow &row);

} // namespace app
