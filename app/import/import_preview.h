#pragma once

#include "app/import/import_report.h"
#include "app/import/rejects_file.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace app {

/// A row of a list as it will be stored, in data and not in words.
struct PreviewRow
{
    qint64 line = 0; ///< in the file, from 1
    RowOutcome outcome = RowOutcome::Created;
    QString fullName;
    QString givenName;
    QString code;
    QStringList phones; ///< E.164
    QString email;
    db::Birthday birthday;
    QString province;
    db::LifecycleStage stage = db::LifecycleStage::Awareness;
    QString honorific;
    QString writtenName;   ///< the whole name as the list has it, when it was taken apart
    QString listedCode;    ///< as the list has it, when a spreadsheet has taken its zeros off: "7" for "007"
    bool nameless = false; ///< the list has no name: the customer goes by the number or the address
    bool company = false;  ///< no person
    RowFate fate = RowFate::Stored; ///< as it was read; `outcome` is what came of it
    AlikeEntry alike;               ///< of a new customer: who may be the same
    QStringList refused;            ///< channels that the row refuses; "all" where it is all of them
    QString knownName;              ///< whom the row is about, when the shop or an earlier row knows them
    QStringList changed;            ///< as changedFields names them
    QList<CellProblem> problems;
    QStringList cells; ///< of rows with a problem only: as they stand in the file
    // Of a list of interactions.
    db::InteractionKind interaction = db::InteractionKind::Visit;
    QDate occurredOn;             ///< the shop's day of it; invalid: not understood
    std::optional<qint64> amount; ///< in đồng
    QString receipt;
    ReceiptState receiptState = ReceiptState::Stands;
    QString detail; ///< its note
};

/// All rows of a rehearsal, packed: 100,000 take about 20 MB. Filled on one thread, then only read.
class ImportPreview final
{
public:
    /// Of longer lists the rows behind this many are left out, but for those with a problem.
    static constexpr qsizetype kMostRows = 300'000;

    ImportPreview() = default;
    explicit ImportPreview(ListKind kind) : m_kind(kind) {}

    void append(const TakenRow &row);

    ListKind kind() const { return m_kind; }
    qsizetype size() const { return static_cast<qsizetype>(m_offsets.size()); }
    PreviewRow at(qsizetype i) const;
    /// Where the rows of one fate are.
    const std::vector<int> &rowsOf(RowOutcome outcome) const
    {
        return m_rowsOf[static_cast<std::size_t>(outcome)];
    }
    /// Where those are that something is wrong with: rejected, held back, or with a cell left empty.
    const std::vector<int> &rowsWithProblems() const { return m_withProblems; }
    /// Where those are that are stored with a cell left empty.
    const std::vector<int> &rowsLeftEmpty() const { return m_leftEmpty; }
    /// Where the new customers are who may be someone known already.
    const std::vector<int> &rowsAlike() const { return m_alike; }
    /// Rows that were left out.
    qint64 leftOut() const { return m_leftOut; }

private:
    ListKind m_kind = ListKind::Customers;
    QByteArray m_packed;
    std::vector<qsizetype> m_offsets;
    std::array<std::vector<int>, kRowOutcomes> m_rowsOf;
    std::vector<int> m_withProblems;
    std::vector<int> m_leftEmpty;
    std::vector<int> m_alike;
    qint64 m_leftOut = 0;
};

/// Writes the rows with a problem under these headings, see RejectsFile. FileAccess or DiskFull.
[[nodiscard]] db::Result<void> writeRejects(const ImportPreview &preview, const QStringList &headings,
                                            const QString &file, const RejectsFile::ReasonOf &reasonOf,
                                            ListLanguage language = ListLanguage::Keys);

} // namespace app
