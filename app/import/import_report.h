#pragma once

#include "app/core/progress.h"
#include "app/import/import_row.h"
#include "app/import/interaction_words.h"
#include "app/import/list_profile.h"
#include "app/import/list_survey.h"
#include "db/core/change_set.h"
#include "db/core/id.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>

namespace db {
struct Interaction;
}

namespace app {

/// What an import makes of a row.
enum class RowOutcome
{
    Created,
    Updated,
    Unchanged,
    Duplicate, ///< about a customer whom an earlier row of the same file has named
    Rejected,
    HeldBack, ///< its code is of a customer with another name and phone: nothing of it is stored
    Skipped,  ///< of a receipt that is no purchase: cancelled, returned, not finished
    LeftOut   ///< of a walk-in, of a person whom the shop does not know and shall not, or by choice
};
inline constexpr std::size_t kRowOutcomes = static_cast<std::size_t>(RowOutcome::LeftOut) + 1;

/// A row as it goes into the shop, for whoever looks on. The references live for the call only.
struct TakenRow
{
    qint64 line = 0; ///< in the file, from 1
    RowOutcome outcome = RowOutcome::Created;
    const db::Customer &customer; ///< as it is stored, or would be but for its problems
    const db::Customer *before;   ///< as it was stored; nullptr: not at all
    const ImportRow &row;
    const QStringList &cells;                     ///< as they stand in the file
    const db::Interaction *interaction = nullptr; ///< of a list of interactions
    QString knownName = {};                       ///< ... whose it is
    bool hasReceipt = false;                      ///< ... its number stands in the list
    ReceiptState receipt = ReceiptState::Stands;  ///< ... what became of it
};

/// Rejected, held back, or stored with a cell left empty or one that looks wrong.
bool hasProblem(const TakenRow &row);

struct ImportOptions
{
    ColumnOverrides columns;
    std::optional<ListShape> shape;     ///< when given, columns and dates count for nothing
    SaidDates dates;                    ///< what the person says; else the columns show it
    std::optional<ListProfile> profile; ///< goes before the guesses, and behind columns and dates
    SameCode sameCode = SameCode::HoldBack;
    /// Of new customers of whom the list says none; else the first of all.
    std::optional<db::LifecycleStage> stageOfNew;
    ListKind kind = ListKind::Customers;
    UnknownPeople unknownPeople = UnknownPeople::Skip; ///< of a list of interactions
    QString source;   ///< ... whose receipt numbers these are; empty: what its headings show
    QString fileName; ///< by which the import is remembered, without its folder
    std::function<void(const TakenRow &)> look; ///< called for every row that is not blank
    bool dryRun = false; ///< does everything, then takes it back: the counts are those of the real run
    QString rejectsFile; ///< the rows with a problem, see RejectsFile; empty: none is written
    /// Bytes read and their total (0: unknown), then indexes made and theirs; false stops and takes
    /// everything back.
    Progress progress;
};

/// A customer who was deleted by hand, and whom a list names.
struct BroughtBack
{
    QString name;    ///< as the shop has it
    qint64 line = 0; ///< in the file, from 1
};

struct ImportReport
{
    qint64 created = 0;
    qint64 createdWithoutStage = 0; ///< of those created: the list does not say their stage
    qint64 unreached = 0;           ///< of those created: no phone, no e-mail, nothing
    QList<qint64> firstUnreached;   ///< their lines in the file, from 1; at most kMostProblems
    qint64 existingByTotal = 0;     ///< of those created: the list says that they have bought
    qint64 nameless = 0;            ///< of those created: the list has no name, they go by their number
    QList<qint64> firstNameless;    ///< their lines in the file, from 1; at most kMostProblems
    qint64 updated = 0;
    qint64 broughtBack = 0;              ///< of those updated: they were deleted, and are there again
    QList<BroughtBack> firstBroughtBack; ///< at most kMostProblems
    qint64 unchanged = 0;
    qint64 duplicates =
        0; ///< rows about a customer whom an earlier row of the same file has named; they fill blanks only
    qint64 rejected = 0;     ///< rows; nothing of them is stored
    qint64 heldBack = 0;     ///< rows that may be about another customer; nothing of them is stored
    qint64 leftOut = 0;      ///< rows of walk-ins, sums, of people whom the shop shall not know, or by choice
    qint64 walkIns = 0;      ///< of these: "Khách lẻ", or no customer at all; nothing is wrong with them
    qint64 sumLines = 0;     ///< ... of these: "Tổng cộng", which sums up the list
    qint64 leftByChoice = 0; ///< ... of these, which the person leaves out
    qint64 alike = 0;        ///< of those created in a rehearsal: of the name and birthday of another
    qint64 leftEmpty = 0;    ///< rows that are stored without a cell that could not be understood
    qint64 leftAsWritten = 0;    ///< rows that are stored whole, with a cell that looks wrong
    qint64 mendedQuotes = 0;     ///< rows that are stored whole, but for a quote without its partner
    qint64 refusals = 0;         ///< customers for whom a refusal of messages was recorded
    qint64 refusalsOfSome = 0;   ///< of those, who refused some channels only: others still reach them
    QStringList refusedChannels; ///< the keys of those channels, each once
    qint64 refusedBefore = 0; ///< of those created: deleted customers of their numbers had refused messages
    qint64 erasedBefore = 0;  ///< customers with a number or an address of a person who was erased
    qint64 codesWithoutZeros = 0;        ///< rows known by a code whose zeros a spreadsheet has taken off
    QString codeWithoutZeros;            ///< the first, as the list has it: "7"
    QString codeWithZeros;               ///< ... and as the shop has it: "007"
    qint64 consents = 0;                 ///< rows that say yes to messages; never recorded
    qint64 relations = 0;                ///< recorded between two customers
    qint64 unknownRelations = 0;         ///< not recorded: the shop does not know the other by code or phone
    qint64 knownReferrers = 0;           ///< rows whose referrer the shop knows
    qint64 notedReferrers = 0;           ///< ... does not know: the words are a line of the customer's note
    QList<qint64> firstUnknownRelations; ///< their lines in the file, from 1; at most kMostProblems
    qint64 ownRelations = 0;             ///< not recorded: the row names its own customer as the other
    QList<qint64> firstOwnRelations;     ///< the same of these
    qint64 referralCircles = 0; ///< not recorded: the referrer was referred by the customer of the row
    QList<qint64> firstReferralCircles; ///< the same of these
    // Of a list of interactions. There `created` counts customers, `unchanged` rows that the shop knows from
    // an earlier import, and `duplicates` further lines of a receipt.
    ListKind kind = ListKind::Customers;
    qint64 interactions = 0;   ///< recorded
    qint64 purchases = 0;      ///< ... of these, purchases
    qint64 unknownPeople = 0;  ///< of the rows left out or rejected: the shop does not know whose they are
    qint64 cancelled = 0;      ///< rows of cancelled receipts, which are no purchases
    qint64 returned = 0;       ///< ... of goods that came back
    qint64 drafts = 0;         ///< ... of receipts that are not finished
    qint64 cancelledSince = 0; ///< of these, whose purchase an earlier import brought; it stays
    qint64 totalsDiffer = 0;   ///< further lines of a receipt that say another total; the first counts
    qint64 stillProspects = 0; ///< customers who have bought, and whose stage is a prospect's
    QList<std::pair<db::LifecycleStage, qint64>> prospectsByStage; ///< ... these by their stage
    SourceFacts source;
    QString preset; ///< as of ListSurvey
    QList<ColumnNote> notes;
    QList<CellProblem> firstProblems;     ///< at most kMostProblems, for people to read
    QList<qint64> firstProblemRows;       ///< their lines in the file, from 1
    QList<db::CustomerId> customers;      ///< those made and changed, each once
    std::optional<db::Error> rejectsLost; ///< the list is imported, and RejectsFile did not take its name
    db::ImportBatchId batch;              ///< by which it can be taken back; 0: nothing was changed
    db::JournalId entry;                  ///< in the journal; 0: nothing was changed
    db::ChangeSet changes;

    static constexpr qsizetype kMostProblems = 20;

    /// What of the list is new or changes something: nothing where it is 0.
    qint64 stored() const
    {
        return kind == ListKind::Interactions ? interactions : created + updated + duplicates;
    }
    /// A row is stored in spite of these problems.
    void countStoredWith(const QList<CellProblem> &problems);
    void countBroughtBack(const QString &name, qint64 line);
    /// Rows of the list whose fate that was.
    qint64 rowsOf(RowOutcome outcome) const;
    /// Rows of the list that are not blank.
    qint64 rows() const;
};

/// The source of a refusal in the ledger of consents that came with a list.
inline constexpr QStringView kImportSource = u"import";

/// What the journal calls an import.
inline constexpr QStringView kImportCommand = u"import.list";

} // namespace app
