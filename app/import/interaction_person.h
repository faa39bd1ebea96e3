#pragma once

#include "app/import/batch_record.h"
#include "app/import/import_report.h"
#include "app/import/undone_imports.h"

#include <QHash>
#include <QSet>

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
    /// All outlive it.
    PersonSearch(db::Session &session, const ImportOptions &options, ImportReport &report, BatchRecord &batch)
        : m_session(session), m_options(options), m_report(report), m_batch(batch)
    {}

    [[nodiscard]] db::Result<void> begin(const db::Act &now);
    [[nodiscard]] db::Result<FoundPerson> find(const ImportRow &row);
    /// The same; whom the shop does not know is created where the options say so and the row says enough. A
    /// customer who was created so and `bought` is an existing one, whatever row of the list says it.
    [[nodiscard]] db::Result<FoundPerson> findOrCreate(ImportRow &row, bool bought);

private:
    [[nodiscard]] db::Result<FoundPerson> create(const ImportRow &row, bool bought);
    /// In the place of one who was made by an import that was undone, if the code is theirs.
    [[nodiscard]] db::Result<db::CustomerId> write(db::Customer &made);
    /// Of one who was created by a row that is no purchase.
    [[nodiscard]] db::Result<void> makeExisting(db::CustomerId id);
    void remember(const ImportRow &row, const FoundPerson &person);
    [[nodiscard]] db::Result<std::optional<FoundPerson>> findByCode(const ImportRow &row) const;
    [[nodiscard]] db::Result<FoundPerson> findByContact(const ImportRow &row) const;

    db::Session &m_session;
    const ImportOptions &m_options;
    ImportReport &m_report;
    BatchRecord &m_batch;
    db::Act m_now;
    UndoneImports m_undone;              // before this one
    qint64 m_invented = 0;               // people of a sample shop, when the import began
    QHash<QString, FoundPerson> m_found; // by what rows say of them
    QSet<db::CustomerId> m_notBought;    // created, and no purchase of theirs has come yet
};

/// What a row says to find its customer by; the same in every export of one program.
QString saidPerson(const ImportRow &row);

} // namespace app
