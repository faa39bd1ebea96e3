#pragma once

#include "app/core/clock.h"
#include "app/import/alike_entries.h"
#include "app/import/batch_record.h"
#include "app/import/first_named.h"
#include "app/import/import_report.h"
#include "app/import/list_pass.h"
#include "app/import/refusal_record.h"
#include "app/import/relation_record.h"
#include "app/import/undone_imports.h"
#include "app/import/unreached_new.h"
#include "db/core/error.h"

#include <QSet>

#include <memory>

namespace db {
class ListWriting;
class Session;
} // namespace db

namespace app {

/// Reads a list of customers into the shop: streaming, in one transaction; a file that cannot be read to its
/// end changes nothing. Importing the same file again changes nothing either. Consent is never imported. What
/// it did is remembered in the same transaction, so that undoImport can take it back.
class CustomerImport final
{
public:
    CustomerImport(db::Session &session, Clock clock, ImportOptions options);
    ~CustomerImport();
    Q_DISABLE_COPY_MOVE(CustomerImport)

    /// InvalidInput names the line and the remedy; Cancelled when progress said so; FileAccess for the
    /// rejects file.
    [[nodiscard]] db::Result<ImportReport> run(RecordSource &source);

private:
    [[nodiscard]] db::Result<void> begin();
    [[nodiscard]] db::Result<void> finish();
    [[nodiscard]] db::Result<void> makeIndexes();
    [[nodiscard]] db::Result<void> take(ReadAhead::Record &record);
    [[nodiscard]] db::Result<void> store(ReadAhead::Record &record);
    void leaveOut(ReadAhead::Record &record, qint64 &count);
    void countNew(const ImportRow &row, qint64 line);
    [[nodiscard]] db::Result<void> findAlike(ReadAhead::Record &record);
    /// In the place of `removed`, whom the undoing of an import had made go; nullptr: there was none.
    [[nodiscard]] db::Result<void> make(ReadAhead::Record &record, const db::Customer *removed);
    [[nodiscard]] db::Result<db::CustomerId> write(const db::Customer &made, const db::Customer *removed);
    [[nodiscard]] db::Result<void> holdBack(ReadAhead::Record &record, const db::Customer &known);
    [[nodiscard]] db::Result<void> change(const db::Customer &before, db::Customer after);
    void noteCode(const db::Customer &known, const ImportRow &row);
    void show(RowOutcome outcome, const db::Customer &customer, const db::Customer *before,
              const ReadAhead::Record &record) const;
    bool seenBefore(db::CustomerId id);

    db::Session &m_session;
    Clock m_clock;
    ImportOptions m_options;
    ImportReport m_report;
    ListPass m_pass;
    db::Act m_now;                                      // of the whole import
    ListLanguage m_language = ListLanguage::Vietnamese; // of the words that go into notes
    bool m_isFirst = true; // before it there was no customer, not even a deleted one
    FirstNamed m_firstNamed;
    db::CustomerId m_firstMade;  // whom this file has made: that one and all after
    QSet<db::CustomerId> m_seen; // whom else it has named
    qint64 m_invented = 0;       // people of a sample shop, when it began
    UndoneImports m_undone;      // before this one
    UnreachedNew m_unreached;
    RefusalRecord m_refusals;
    BatchRecord m_batch;
    RelationRecord m_relations;
    AlikeEntries m_alike;
    std::unique_ptr<db::ListWriting> m_writing; // while the list goes in
};

} // namespace app
