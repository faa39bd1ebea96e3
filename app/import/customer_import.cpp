#include "app/import/customer_import.h"

#include "app/customers/earlier_refusals.h"
#include "app/customers/greeted_days.h"
#include "app/import/customer_match.h"
#include "app/import/merged_row.h"
#include "app/import/row_customer.h"
#include "app/import/walk_in.h"
#include "app/people/name_order.h"
#include "app/people/person_name.h"
#include "app/shop/shop_settings.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_writer.h"
#include "db/customers/list_writing.h"
#include "db/customers/picture_store.h"
#include "db/customers/suppression_store.h"
#include "db/safekeeping/sample_store.h"
#include "db/session/session.h"

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

CustomerImport::CustomerImport(db::Session &session, Clock clock, ImportOptions options)
    : m_session(session), m_clock(std::move(clock)), m_options(std::move(options)),
      m_pass(session, m_options, m_report), m_refusals(session, m_options.fileName, m_report),
      m_batch(session, m_options, m_report), m_relations(session, m_batch, m_report), m_alike(session)
{}

CustomerImport::~CustomerImport() = default;

db::Result<ImportReport> CustomerImport::run(RecordSource &source)
{
    m_report = {};
    m_seen.clear();
    m_firstMade = {};
    m_unreached.clear();
    m_alike.clear();
    m_now = m_clock.act();
    m_relations.begin(m_now);
    m_refusals.begin(m_now);
    m_batch.begin(m_now);
    const auto reading = [this](const ColumnMap &columns) {
        return [&columns, today = m_now.day, language = m_language](ReadAhead::Record &record) {
            record.row = readImportRow(columns, record.cells, today, language);
        };
    };
    const auto passed = m_pass.run(source, {[this] { return begin(); }, reading,
                                            [this](ReadAhead::Record &record) { return take(record); },
                                            [this] { return finish(); }, m_now});
    m_writing.reset();
    MK_CHECK(passed);
    m_report.changes.customers = !m_options.dryRun && m_report.created + m_report.updated +
                                                              m_report.duplicates + m_report.refusals +
                                                              m_report.relations + m_report.notedReferrers >
                                                          0;
    return m_report;
}

db::Result<void> CustomerImport::begin()
{
    MK_TRY(const auto known, m_session.reader().hasAny());
    m_isFirst = !known;
    MK_TRY(m_invented, m_session.sample().count());
    MK_CHECK(m_undone.load(m_session));
    MK_TRY(const auto shop, ShopSettings::load(m_session));
    m_language = listLanguageOf(shop.language).value_or(ListLanguage::Vietnamese);
    m_firstNamed = {};
    m_writing = std::make_unique<db::ListWriting>(m_session.writer());
    MK_CHECK(m_writing->begin());
    if (known)
        return {};
    m_firstNamed.begin();
    return m_writing->leaveOutIndexes();
}

db::Result<void> CustomerImport::finish()
{
    m_unreached.tell(m_report);
    MK_CHECK(m_relations.finish());
    if (!m_options.dryRun) // else what was left out comes back with the rest
        MK_CHECK(makeIndexes());
    MK_CHECK(m_batch.finish());
    MK_TRY(m_report.erasedBefore, m_session.suppression().countNoted(m_now.ms));
    return {};
}

// Of a list that is not the first there are none to make, and the phase is not entered.
db::Result<void> CustomerImport::makeIndexes()
{
    const auto tell = [this, entered = false](qint64 done, qint64 total) mutable {
        if (!std::exchange(entered, true))
            m_options.progress.enter(Phase::Indexes);
        return m_options.progress(done, total);
    };
    return m_writing->end(tell).map_error([](const db::Error &error) {
        return error.kind == db::ErrorKind::Cancelled
                   ? db::Error{error.kind, u"stopped behind the last line, nothing was imported"_s}
                   : error;
    });
}

db::Result<void> CustomerImport::take(ReadAhead::Record &record)
{
    ImportRow &row = record.row;
    switch (row.fate) {
    case RowFate::Empty:
        return {};
    case RowFate::LeftByChoice:
        leaveOut(record, m_report.leftByChoice);
        return {};
    case RowFate::SumsUp:
        leaveOut(record, m_report.sumLines);
        return {};
    case RowFate::Rejected:
        ++m_report.rejected;
        show(RowOutcome::Rejected, row.customer, nullptr, record);
        return m_pass.tellProblems(record);
    case RowFate::Stored:
        break;
    }
    if (isOfWalkIn(row)) {
        leaveOut(record, m_report.walkIns);
        return {};
    }
    m_report.countStoredWith(row.problems);
    m_report.consents += row.consents ? 1 : 0;
    MK_CHECK(m_pass.tellProblems(record));
    if (row.customer.fullName.isEmpty()) { // a customer without a name so far goes by the number
        row.calledByContact = true;
        row.customer.fullName = row.customer.contactPoints.constFirst().value;
        row.customer.givenName = givenNameOf(row.customer.fullName);
        row.customer.sortKey = nameSortKey(row.customer.fullName, row.customer.givenName);
    }
    return store(record);
}

// Nothing is taken from it, and nothing is wrong with it.
void CustomerImport::leaveOut(ReadAhead::Record &record, qint64 &count)
{
    record.row.problems.clear();
    ++count;
    ++m_report.leftOut;
    show(RowOutcome::LeftOut, record.row.customer, nullptr, record);
}

void CustomerImport::show(RowOutcome outcome, const db::Customer &customer, const db::Customer *before,
                          const ReadAhead::Record &record) const
{
    if (m_options.look)
        m_options.look({record.line, outcome, customer, before, record.row, record.cells});
}

db::Result<void> CustomerImport::holdBack(ReadAhead::Record &record, const db::Customer &known)
{
    ++m_report.heldBack;
    record.row.problems = {
        {{},
         record.row.customer.code,
         u"other-person"_s,
         u"the code %1 belongs to %2, %3; is this another customer? --same-code update or new decides"_s.arg(
             known.code, known.fullName, phoneOf(known)),
         true}};
    show(RowOutcome::HeldBack, record.row.customer, &known, record);
    return m_pass.tellProblems(record);
}

void CustomerImport::countNew(const ImportRow &row, qint64 line)
{
    ++m_report.created;
    if (!row.gave(ImportField::Stage))
        ++m_report.createdWithoutStage;
    else if (row.stageByPurchase && row.customer.audience() == db::Audience::Existing)
        ++m_report.existingByTotal;
    m_report.nameless += row.calledByContact ? 1 : 0;
    if (row.calledByContact && m_report.firstNameless.size() < ImportReport::kMostProblems)
        m_report.firstNameless.append(line);
}

// Of a rehearsal that is looked at only: the import itself does not wait for it.
db::Result<void> CustomerImport::findAlike(ReadAhead::Record &record)
{
    if (!m_options.dryRun || !m_options.look)
        return {};
    MK_TRY(record.row.alike, m_alike.take(record.row.customer, record.line));
    m_report.alike += record.row.alike.name.isEmpty() ? 0 : 1;
    return {};
}

// Whom an import made that was undone is told, and undone again, as if they were made now.
db::Result<void> CustomerImport::make(ReadAhead::Record &record, const db::Customer *removed)
{
    ImportRow &row = record.row;
    if (!row.gave(ImportField::Stage))
        row.customer.stage = m_options.stageOfNew.value_or(row.customer.stage);
    countNew(row, record.line);
    m_firstNamed.remember(row.customer);
    MK_CHECK(findAlike(record));
    MK_TRY(const auto id, write(row.customer, removed));
    if (!row.picture.isEmpty())
        MK_CHECK(m_session.pictures().set(id, row.picture));
    m_unreached.made(id, row.customer, record.line);
    m_relations.note(id, row, record.line, row.customer.note);
    show(RowOutcome::Created, row.customer, nullptr, record);
    MK_TRY(const auto refused, m_refusals.record(id, removed != nullptr, row, record.line));
    if (removed && refused == 0 && !row.refusals.isEmpty())
        m_refusals.count(row); // the refusal stands since the first time
    if (!m_isFirst) { // before the first list no one was there, and the index of addresses is not yet
        MK_TRY(const auto kept, keepEarlierRefusals(m_session, id, row.customer.contactPoints,
                                                    {kImportSource.toString(), m_options.fileName}, m_now));
        m_report.refusedBefore += kept ? 1 : 0;
    }
    return m_batch.remember(id, nullptr, row.customer, false);
}

db::Result<db::CustomerId> CustomerImport::write(const db::Customer &made, const db::Customer *removed)
{
    if (removed) {
        m_seen.insert(removed->id);
        MK_CHECK(makeAgain(m_session, *removed, made, m_now));
        return removed->id;
    }
    MK_TRY(const auto id, m_session.writer().insert(made, m_now));
    if (!m_firstMade)
        m_firstMade = id;
    return id;
}

db::Result<void> CustomerImport::store(ReadAhead::Record &record)
{
    ImportRow &row = record.row;
    std::optional<db::Customer> known;
    if (!m_firstNamed.isNew(row)) {
        MK_TRY(known, customerOfRow(m_session, row, m_options.sameCode, m_undone));
    }
    const bool removed = known && m_undone.removed(*known);
    if (!known || removed)
        return make(record, removed ? &*known : nullptr);
    const db::Customer &before = *known;
    if (m_options.sameCode == SameCode::HoldBack && row.gave(ImportField::Code) &&
        before.code == row.customer.code && isSomebodyElse(before, row))
        return holdBack(record, before);
    if (m_invented > 0) // whom a list names is not invented
        MK_CHECK(m_session.sample().unmark(before.id));
    const bool again = seenBefore(before.id);
    const db::Customer merged = mergedWith(before, row, again ? Merge::FillBlanks : Merge::Overwrite);
    const bool changed = merged != before;
    noteCode(before, row);
    m_relations.note(before.id, row, record.line, merged.note);
    MK_TRY(const auto refused, m_refusals.record(before.id, true, row, record.line));
    const bool touched = changed || refused > 0;
    if (before.deleted)
        m_report.countBroughtBack(before.fullName, record.line);
    ++(again ? m_report.duplicates : touched ? m_report.updated : m_report.unchanged);
    show(again     ? RowOutcome::Duplicate
         : touched ? RowOutcome::Updated
                   : RowOutcome::Unchanged,
         merged, &before, record);
    if (!touched)
        return {};
    m_firstNamed.remember(merged);
    m_unreached.changed(before.id, merged);
    if (changed)
        MK_CHECK(change(before, merged));
    return m_batch.remember(before.id, &before, merged, again);
}

db::Result<void> CustomerImport::change(const db::Customer &before, db::Customer after)
{
    MK_TRY(after.personalDays, withGreetedNumbers(m_session, before.id, after.personalDays));
    return m_session.writer().update(before, after, m_now);
}

void CustomerImport::noteCode(const db::Customer &known, const ImportRow &row)
{
    if (!isCodeWithoutZeros(known, row))
        return;
    if (m_report.codesWithoutZeros++ > 0)
        return;
    m_report.codeWithoutZeros = row.customer.code;
    m_report.codeWithZeros = known.code;
}

bool CustomerImport::seenBefore(db::CustomerId id)
{
    if (m_firstMade && id.value >= m_firstMade.value) // numbers only grow
        return true;
    const auto known = m_seen.size();
    m_seen.insert(id);
    return m_seen.size() == known;
}

} // namespace app
