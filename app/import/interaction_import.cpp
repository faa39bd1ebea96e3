#include "app/import/interaction_import.h"

#include "app/core/counted.h"
#include "app/import/cell_text.h"
#include "app/import/import_follow_up.h"
#include "app/import/walk_in.h"
#include "db/customers/suppression_store.h"
#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// The columns with what is the contact's left out: the rest is read as in a list of customers.
ColumnMap personColumns(const ColumnMap &columns)
{
    ColumnMap persons = columns;
    for (ImportField &field : persons.fields) {
        if (field == ImportField::Note || !isFieldOf(field, ListKind::Customers))
            field = ImportField::Ignore;
    }
    return persons;
}

bool isNoPurchase(const InteractionRow &contact)
{
    return contact.interaction.kind == db::InteractionKind::Purchase && contact.state != ReceiptState::Stands;
}

} // namespace

InteractionImport::InteractionImport(db::Session &session, Clock clock, ImportOptions options)
    : m_session(session), m_clock(std::move(clock)), m_options(std::move(options)),
      m_pass(session, m_options, m_report), m_batch(session, m_options, m_report),
      m_people(session, m_options, m_report, m_batch)
{}

db::Result<ImportReport> InteractionImport::run(RecordSource &source)
{
    if (!source.properties().isEmpty())
        return db::failure(db::ErrorKind::InvalidInput,
                           u"address cards hold customers, not purchases or calls; import them without "
                           "--kind interactions"_s);
    m_report = {};
    m_report.kind = ListKind::Interactions;
    m_now = m_clock.act();
    m_batch.begin(m_now);
    m_linesLeftOut = 0;
    m_numbers.clear();
    MK_CHECK(m_pass.run(source, {[this] { return m_people.begin(m_now); },
                                 [this](const ColumnMap &columns) { return reading(columns); },
                                 [this](ReadAhead::Record &record) { return take(record); },
                                 [this] { return finish(); }, m_now}));
    const bool stored = !m_options.dryRun && m_report.interactions > 0;
    m_report.changes.interactions = stored;
    m_report.changes.customers = stored; // of many: when they were last in contact
    return m_report;
}

ReadAhead::ReadRow InteractionImport::reading(const ColumnMap &columns)
{
    m_persons = personColumns(columns);
    const qsizetype total = columns.columnOf(ImportField::Amount);
    m_sumsLines = total < 0;
    m_amountHeading = columns.headers.value(m_sumsLines ? columns.columnOf(ImportField::LineAmount) : total);
    const InteractionList list = interactionListOf(columns, m_clock.zone(), m_now.ms);
    m_source = m_options.source.isEmpty() ? keyOf(list.origin) : m_options.source;
    return [this, &columns, list, sumsLines = m_sumsLines](ReadAhead::Record &record) {
        record.row = readImportRow(m_persons, record.cells, m_now.day);
        record.contact = readInteractionRow(columns, record.cells, list);
        if (sumsLines)
            record.contact.interaction.amount = record.contact.lineAmount;
    };
}

db::Result<void> InteractionImport::take(ReadAhead::Record &record)
{
    ImportRow &row = record.row;
    if (row.fate == RowFate::Empty)
        return {};
    if (row.fate == RowFate::LeftByChoice || row.fate == RowFate::SumsUp) {
        leaveOut(record, row.fate == RowFate::SumsUp ? m_report.sumLines : m_report.leftByChoice);
        return {};
    }
    InteractionRow &contact = record.contact;
    contact.interaction.referenceSource = m_source;
    // A code alone says whose it is.
    row.problems.removeIf([](const CellProblem &problem) { return problem.code == "no-name-no-contact"_L1; });
    std::optional<db::Interaction> known;
    if (contact.hasReceipt) {
        MK_TRY(known, m_session.interactions().byReference(m_source, contact.interaction.reference));
    }
    const bool furtherLine = known && known->importedBy && known->importedBy == m_batch.begun();
    if (!furtherLine && contact.interaction.amount.value_or(0) < 0)
        contact.state = ReceiptState::Returned;
    if (isNoPurchase(contact)) {
        row.problems.clear(); // nothing is taken from it
        m_report.cancelledSince += known && !furtherLine ? 1 : 0;
        return skip(record);
    }
    const auto isFatal = [](const CellProblem &problem) { return problem.fatal; };
    if (std::any_of(contact.problems.begin(), contact.problems.end(), isFatal) ||
        std::any_of(row.problems.begin(), row.problems.end(), isFatal)) {
        m_linesLeftOut += m_sumsLines && contact.hasReceipt ? 1 : 0;
        row.problems = contact.problems + row.problems;
        return reject(record);
    }
    if (known) {
        MK_TRY(auto another, otherReceipt(row, contact.interaction, *known));
        row.problems.clear();
        if (another) {
            row.problems.append(*std::move(another));
            return reject(record);
        }
        if (furtherLine)
            return addLine(record, *known);
        ++m_report.unchanged;
        show(RowOutcome::Unchanged, record);
        return {};
    }
    return store(record);
}

void InteractionImport::leaveOut(ReadAhead::Record &record, qint64 &count)
{
    record.row.problems.clear();
    ++count;
    ++m_report.leftOut;
    show(RowOutcome::LeftOut, record);
}

// The counts say what it is; nothing is wrong with it.
db::Result<void> InteractionImport::skip(const ReadAhead::Record &record)
{
    switch (record.contact.state) {
    case ReceiptState::Returned:
        ++m_report.returned;
        break;
    case ReceiptState::Draft:
        ++m_report.drafts;
        break;
    default:
        ++m_report.cancelled;
    }
    show(RowOutcome::Skipped, record);
    return {};
}

db::Result<void> InteractionImport::reject(ReadAhead::Record &record, RowOutcome outcome)
{
    ++(outcome == RowOutcome::HeldBack ? m_report.heldBack : m_report.rejected);
    show(outcome, record);
    return m_pass.tellProblems(record);
}

// Two tills may give the same number to two receipts, and one list may hold those of both.
db::Result<std::optional<CellProblem>> InteractionImport::otherReceipt(const ImportRow &row,
                                                                       const db::Interaction &said,
                                                                       const db::Interaction &known)
{
    if (said.occurredOn == known.occurredOn)
        return std::nullopt;
    MK_TRY(const auto person, m_people.find(row));
    if (person.id == known.customer)
        return std::nullopt;
    return CellProblem{{},
                       said.reference,
                       u"other-receipt"_s,
                       u"the number %1 was imported before, of another customer and another day (%2); is it "
                       "of another till? --source NAME tells them apart"_s.arg(
                           said.reference, known.occurredOn.toString(Qt::ISODate)),
                       true};
}

db::Result<void> InteractionImport::store(ReadAhead::Record &record)
{
    ImportRow &row = record.row;
    InteractionRow &contact = record.contact;
    MK_TRY(const auto person,
           m_people.findOrCreate(row, contact.interaction.kind == db::InteractionKind::Purchase));
    if (person.problem)
        return keepOut(record, person);
    if (!contact.hasReceipt) {
        m_numbers.give(contact, row);
        MK_TRY(const auto known, m_session.interactions().byReference(contact.interaction.referenceSource,
                                                                      contact.interaction.reference));
        if (known) {
            ++m_report.unchanged;
            show(RowOutcome::Unchanged, record, person.name);
            return {};
        }
    }
    MK_TRY(contact.interaction.importedBy, m_batch.number());
    contact.interaction.customer = person.id;
    MK_CHECK(m_session.interactions().add(contact.interaction));
    ++m_report.interactions;
    m_report.purchases += contact.interaction.kind == db::InteractionKind::Purchase ? 1 : 0;
    row.problems = contact.problems + row.problems; // these of a customer who was created
    if (!row.problems.isEmpty()) {
        m_report.countStoredWith(row.problems);
        MK_CHECK(m_pass.tellProblems(record));
    }
    show(RowOutcome::Created, record, person.name);
    return m_batch.touch(person.id);
}

db::Result<void> InteractionImport::keepOut(ReadAhead::Record &record, const FoundPerson &person)
{
    ImportRow &row = record.row;
    const QString &code = person.problem->code;
    const bool ofNoOne = code == "no-person"_L1;
    const bool namesNoOne = ofNoOne && row.customer.fullName.isEmpty() && row.problems.isEmpty();
    if (namesNoOne || ((ofNoOne || person.isUnknown()) && isOfWalkIn(row))) {
        leaveOut(record, m_report.walkIns);
        return {};
    }
    m_report.unknownPeople += person.isUnknown() ? 1 : 0;
    row.problems.prepend(*person.problem);
    if (!person.isUnknown() || m_options.unknownPeople == UnknownPeople::Create)
        return reject(record, code == "other-person"_L1 ? RowOutcome::HeldBack : RowOutcome::Rejected);
    ++m_report.leftOut;
    show(RowOutcome::LeftOut, record);
    return m_pass.tellProblems(record); // the file of rejects can come once they are there
}

db::Result<void> InteractionImport::addLine(const ReadAhead::Record &record, const db::Interaction &known)
{
    const db::Interaction &said = record.contact.interaction;
    std::optional<qint64> amount = known.amount;
    if (m_sumsLines && said.amount)
        amount = amount.value_or(0) + *said.amount;
    else if (!amount)
        amount = said.amount;
    else if (said.amount && said.amount != amount)
        ++m_report.totalsDiffer;
    ++m_report.duplicates;
    show(RowOutcome::Duplicate, record);
    const QString note = joinedNotes(known.note, said.note);
    if (amount == known.amount && note == known.note)
        return {};
    return m_session.interactions().setLines(known.id, amount, note);
}

db::Result<void> InteractionImport::finish()
{
    if (m_report.duplicates > 0)
        m_report.notes.append(
            {m_amountHeading, m_sumsLines ? u"lines-summed"_s : u"receipt-total"_s,
             m_sumsLines
                 ? u"several lines of one receipt are summed to one purchase; --map \"%1=amount\" takes it "
                   "for the total that each line repeats"_s.arg(m_amountHeading)
                 : u"several lines of one receipt are one purchase, and this is its total; --map "
                   "\"%1=line_amount\" sums the lines"_s.arg(m_amountHeading)});
    if (m_linesLeftOut > 0)
        m_report.notes.append(
            {m_amountHeading, u"lines-left-out"_s,
             u"%1 of receipts with several lines rejected: such a receipt is stored without that line; undo "
             "this import, mend the list and import all of it"_s.arg(
                 counted(m_linesLeftOut, "row is", "rows are"))});
    if (m_batch.begun()) {
        MK_TRY(const auto buyers, m_session.interactions().prospectsWhoBought(m_batch.begun()));
        m_report.stillProspects = buyers.size();
        m_report.prospectsByStage = countByStage(buyers);
    }
    MK_CHECK(m_batch.finish());
    MK_TRY(m_report.erasedBefore, m_session.suppression().countNoted(m_now.ms));
    return {};
}

void InteractionImport::show(RowOutcome outcome, const ReadAhead::Record &record,
                             const QString &knownName) const
{
    if (m_options.look)
        m_options.look({record.line, outcome, record.row.customer, nullptr, record.row, record.cells,
                        &record.contact.interaction, knownName, record.contact.hasReceipt,
                        record.contact.state});
}

} // namespace app
