#include "app/customers/merge_customers.h"

#include "app/customers/consent_merge.h"
#include "app/customers/edit_merge.h"
#include "app/customers/merge_belongings.h"
#include "app/customers/merge_days.h"
#include "app/customers/merge_greetings.h"
#include "app/outbox/other_entries.h"
#include "app/outbox/skip_reasons.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_store.h"
#include "db/customers/customer_writer.h"
#include "db/rights/data_request_store.h"
#include "db/safekeeping/sample_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

db::ChangeSet changesOf(const MergeRecord &record)
{
    db::ChangeSet changes{.customers = true,
                          .interactions = true,
                          .outbox = true,
                          .requests = true,
                          .customerIds = {record.before.id}};
    for (const MergedEntry &other : record.others)
        changes.customerIds.append(other.id);
    return changes;
}

/// Merges one entry after the other, within the caller's transaction.
class Merging final
{
public:
    Merging(db::Session &session, const db::Act &act, const QList<MergeChoice> &choices)
        : m_session(session), m_now(act)
    {
        m_record.choices = choices;
    }

    /// `entries`: the one that is kept first.
    db::Result<MergeRecord> merge(const QList<db::Customer> &entries)
    {
        m_record.before = entries.constFirst();
        db::Customer merged = mergedOf(entries, m_record.choices);
        MK_CHECK(numberDays(m_session, m_record.before, merged));
        MK_CHECK(becomeOwn(entries));
        MK_CHECK(takeStage(entries, merged.stage));
        MK_CHECK(beatGrants(entries));
        for (const db::Customer &other : entries.mid(1))
            MK_CHECK(mergeIn(other, merged));
        MK_TRY(const auto joined, m_session.reader().read(kept()));
        db::Customer after = merged;
        after.contactPoints = joined.contactPoints;
        after.stage = joined.stage;
        MK_CHECK(m_session.writer().update(joined, after, m_now));
        MK_TRY(m_record.after, m_session.reader().read(kept()));
        for (LeftOutReferral &one : m_leftOut) // the name may be another's now
            (one.relation.other == kept() ? one.referrer : one.customer) = m_record.after.fullName;
        return std::move(m_record);
    }
    /// By the merge that was asked for last.
    const QList<LeftOutReferral> &leftOut() const { return m_leftOut; }

private:
    db::CustomerId kept() const { return m_record.before.id; }

    /// What is known of one of the shop's own does not go with the sample shop.
    db::Result<void> becomeOwn(const QList<db::Customer> &entries)
    {
        qsizetype invented = 0;
        for (const db::Customer &entry : entries) {
            MK_TRY(const auto isSample, m_session.sample().holds(entry.id));
            invented += isSample ? 1 : 0;
            m_record.wasSample = m_record.wasSample || (isSample && entry.id == kept());
        }
        m_record.wasSample = m_record.wasSample && invented < entries.size();
        return m_record.wasSample ? m_session.sample().unmark(kept()) : db::Result<void>();
    }

    db::Result<void> takeStage(const QList<db::Customer> &entries, db::LifecycleStage stage)
    {
        MK_TRY(m_record.stage, m_session.merges().stageOf(kept()));
        if (m_record.before.stage == stage)
            return {};
        const auto source = std::find_if(entries.cbegin(), entries.cend(),
                                         [stage](const db::Customer &entry) { return entry.stage == stage; });
        MK_TRY(const auto begun, m_session.merges().stageOf(source->id));
        return m_session.merges().takeStage(kept(), begun);
    }

    db::Result<void> beatGrants(const QList<db::Customer> &entries)
    {
        QList<QList<db::Consent>> ledgers;
        for (const db::Customer &entry : entries) {
            MK_TRY(const auto ledger, m_session.consents().ledger(entry.id));
            ledgers.append(ledger);
        }
        for (const db::Consent &line : beatenGrants(ledgers)) {
            MK_CHECK(m_session.consents().voidLine(line.id, line.customer, m_now));
            m_record.beaten.append({line.id, line.customer});
        }
        const auto moving = ledgers.mid(1);
        for (const auto &ledger : moving) {
            for (const db::Consent &line : ledger)
                m_record.matters.append(db::keyOf(line.purpose) + u'/' + line.channel);
        }
        m_record.matters.removeDuplicates();
        return {};
    }

    db::Result<void> mergeIn(const db::Customer &other, const db::Customer &merged)
    {
        MergedEntry entry{other.id, other.code, other.updatedAtMs, {}};
        MK_CHECK(m_session.merges().mark(other.id, kept(), m_now));
        MK_CHECK(renumberGreetings(m_session, other, merged, m_record));
        MK_TRY(const auto settled, m_session.merges().settleGreetings(
                                       other.id, kept(), keyOf(SkippedBecause::GreetedAlready), m_now));
        m_record.settled += settled;
        MK_TRY(entry.rows, m_session.merges().moveRows(other.id, kept()));
        MK_TRY(const auto leftOut, takeBelongings(m_session, other.id, m_record));
        m_leftOut += leftOut;
        MK_TRY(const auto left, m_session.reader().read(other.id));
        db::Customer gone = left;
        gone.deleted = true;
        if (gone.code == merged.code)
            gone.code.clear();
        MK_CHECK(m_session.writer().update(left, gone, m_now));
        m_record.others.append(entry);
        return {};
    }

    db::Session &m_session;
    db::Act m_now;
    MergeRecord m_record;
    QList<LeftOutReferral> m_leftOut;
};

db::Result<void> shareRefusals(db::Session &session, db::CustomerId kept, db::CustomerId other,
                               qint64 sinceMs)
{
    MK_TRY(const auto ledger, session.consents().ledger(kept));
    for (db::Consent line : ledger) {
        if (line.granted || line.voided || line.recordedAtMs < sinceMs)
            continue;
        line.customer = other;
        MK_CHECK(session.consents().record(line));
    }
    return {};
}

db::Result<void> shareRestrictions(db::Session &session, db::CustomerId kept, db::CustomerId other,
                                   qint64 sinceMs)
{
    MK_TRY(const auto requests, session.requests().listOf(kept));
    for (db::DataRequest request : requests) {
        if (!request.restricts() || request.recordedAtMs < sinceMs)
            continue;
        request.customer = other;
        MK_CHECK(session.requests().add(request));
    }
    return {};
}

/// Who has said no since the merge, or that their data is not used, is one of these people, and nothing says
/// which: all of them have.
db::Result<void> shareNoes(db::Session &session, db::CustomerId kept, db::CustomerId other)
{
    MK_TRY(const auto mergedAtMs, session.merges().mergedAt(other));
    MK_CHECK(shareRefusals(session, kept, other, mergedAtMs.value_or(0)));
    return shareRestrictions(session, kept, other, mergedAtMs.value_or(0));
}

db::Result<void> bringBack(db::Session &session, const MergedEntry &entry, const db::Act &act)
{
    MK_TRY(const auto gone, session.reader().read(entry.id));
    db::Customer back = gone;
    back.deleted = false;
    back.code = entry.code;
    MK_CHECK(session.writer().update(gone, back, act));
    return session.merges().setUpdatedAt(entry.id, entry.updatedAtMs);
}

} // namespace

QJsonObject MergeCustomers::toJson() const
{
    return {{u"keep"_s, keep.value}, {u"others"_s, toArgument(others)}, {u"take"_s, jsonOf(choices)}};
}

db::Result<MergeCustomers> MergeCustomers::fromJson(const QJsonObject &json)
{
    MergeCustomers command;
    if (!readArgument(json.value(u"keep"_s), command.keep) ||
        !readArgument(json.value(u"others"_s), command.others))
        return badArguments(kName, u"no customers");
    command.choices = mergeChoicesOf(json.value(u"take"_s).toObject());
    return command;
}

db::Result<Effect<MergedCustomer>> MergeCustomers::apply(db::Session &session, const db::Act &act) const
{
    QList<db::Customer> entries;
    for (const db::CustomerId id : QList<db::CustomerId>{keep} + others) {
        const bool twice = std::any_of(entries.cbegin(), entries.cend(),
                                       [id](const db::Customer &entry) { return entry.id == id; });
        if (twice)
            return db::failure(db::ErrorKind::InvalidInput, u"customer %1 is named twice"_s.arg(id.value));
        MK_TRY(const auto entry, session.customers().byId(id));
        entries.append(entry);
    }
    if (others.isEmpty())
        return db::failure(db::ErrorKind::InvalidInput, u"no other customer to merge"_s);
    Merging merging(session, act, choices);
    MK_TRY(const auto record, merging.merge(entries));
    return Effect<MergedCustomer>{
        {record.after, merging.leftOut()},
        {changesOf(record), record.after.fullName, subjectsOf(record), stepOf(SplitCustomers{record})}};
}

QJsonObject SplitCustomers::toJson() const
{
    return jsonOf(record);
}

db::Result<SplitCustomers> SplitCustomers::fromJson(const QJsonObject &json)
{
    const auto record = mergeRecordOf(json);
    if (!record)
        return badArguments(kName, u"not what a merge has written");
    return SplitCustomers{*record};
}

db::Result<Effect<Nothing>> SplitCustomers::apply(db::Session &session, const db::Act &act) const
{
    const db::CustomerId kept = record.before.id;
    MK_TRY(const auto merged, session.customers().byId(kept));
    if (!mergeChanges(record.after, record.before, merged).clashes.isEmpty())
        return tl::unexpected(db::Error{db::ErrorKind::Conflict,
                                        u"customer %1 was changed since"_s.arg(kept.value),
                                        db::kDoneMeanwhile.toString()});
    MK_CHECK(giveBelongingsBack(session, record));
    for (auto other = record.others.crbegin(); other != record.others.crend(); ++other)
        MK_CHECK(session.merges().moveBack(other->id, kept, other->rows));
    MK_CHECK(session.merges().renumber(record.renumbered));
    MK_CHECK(giveGreetingsBack(session, record, act));
    for (const BeatenGrant &grant : record.beaten)
        MK_CHECK(session.consents().restoreLine(grant.id, grant.customer));
    if (record.before.stage != record.after.stage)
        MK_CHECK(session.merges().takeStage(kept, record.stage));
    for (const db::SettledGreeting &greeting : record.settled)
        MK_CHECK(planAgain(session, greeting, act));
    MK_TRY(const auto left, session.reader().read(kept));
    const CustomerMerge own = mergeChanges(record.after, record.before, left);
    MK_CHECK(session.writer().update(left, own.merged, act));
    if (merged.updatedAtMs == record.after.updatedAtMs)
        MK_CHECK(session.merges().setUpdatedAt(kept, record.before.updatedAtMs));
    QList<db::CustomerId> others;
    for (const MergedEntry &other : record.others) {
        MK_CHECK(shareNoes(session, kept, other.id));
        MK_CHECK(session.merges().unmark(other.id));
        MK_CHECK(bringBack(session, other, act));
        others.append(other.id);
    }
    if (record.wasSample)
        MK_CHECK(session.sample().mark(kept));
    return Effect<Nothing>{{},
                           {changesOf(record), record.before.fullName, subjectsOf(record),
                            stepOf(MergeCustomers{kept, others, record.choices})}};
}

db::Result<void> refuseMerged(db::Session &session, db::CustomerId id)
{
    MK_TRY(const auto kept, session.merges().keptOf(id));
    if (!kept)
        return {};
    MK_TRY(const auto customer, session.reader().read(*kept));
    return db::failure(db::ErrorKind::Conflict,
                       u"customer %1 was merged into %2 (customer %3)"_s.arg(
                           QString::number(id.value), customer.fullName, QString::number(kept->value)));
}

} // namespace app
