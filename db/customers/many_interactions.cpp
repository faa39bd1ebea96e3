#include "db/customers/many_interactions.h"

#include "db/core/iso_date.h"
#include "db/customers/interaction_store.h"
#include "db/engine/connection.h"
#include "db/engine/interruptible.h"
#include "db/engine/left_out_indexes.h"
#include "db/engine/rows.h"
#include "db/engine/silent_triggers.h"
#include "db/engine/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// What a day is counted by, as one number: a hash of many millions of lookups knows it at once.
quint64 keyOfDay(const Interaction &interaction, LifecycleStage stage)
{
    auto key = static_cast<quint64>(interaction.occurredOn.toJulianDay());
    key = key << 8 | static_cast<quint64>(interaction.channel);
    key = key << 8 | static_cast<quint64>(interaction.direction);
    key = key << 8 | static_cast<quint64>(interaction.kind);
    return key << 8 | static_cast<quint64>(stage);
}

template <class Word> QString wordAt(quint64 key, int place)
{
    return keyOf(static_cast<Word>(key >> 8 * place & 0xFF));
}

QString dayOfKey(quint64 key)
{
    return isoText(QDate::fromJulianDay(static_cast<qint64>(key >> 32)));
}

const QStringList kIndexes{u"interaction_by_customer"_s, u"interaction_by_day"_s,
                           u"interaction_purchase_by_customer"_s, u"interaction_score_by_customer"_s};
/// Tables that triggers keep, made again by the indexes from all interactions there are; one that follows
/// from another comes after it.
const QStringList kMadeAtTheEnd{u"contact_span"_s, u"purchase_page"_s, u"question_answer"_s,
                                u"answer_daily"_s};

} // namespace

ManyInteractions::ManyInteractions(InteractionStore &store)
    : m_store(store), m_indexes(std::make_unique<LeftOutIndexes>(store.m_connection)),
      m_silence(std::make_unique<SilentTriggers>(store.m_connection))
{}

ManyInteractions::~ManyInteractions() = default;

Result<void> ManyInteractions::begin()
{
    MK_CHECK(Transaction::demand(m_store.m_connection));
    m_days.clear();
    m_scores.clear();
    MK_CHECK(readStages());
    MK_CHECK(m_indexes->leaveOut(kIndexes));
    return m_silence->begin();
}

Result<void> ManyInteractions::readStages()
{
    std::vector<CustomerId> ids;
    m_stages.clear();
    Statement select = m_store.m_connection.prepare(u"customer/select_stages"_s);
    MK_CHECK(forEachRow(select, [&]() -> Result<void> {
        const auto stage = wordOf<LifecycleStage>(select.text(1));
        if (!stage)
            return failure(ErrorKind::Corrupt, u"unknown stage %1"_s.arg(select.text(1)));
        ids.push_back(CustomerId{select.integer(0)});
        m_stages.push_back(*stage);
        return {};
    }));
    m_rows = RowsById(ids);
    return {};
}

Result<void> ManyInteractions::add(const Interaction &interaction)
{
    if (!m_silence->isOn())
        return failure(ErrorKind::Internal, u"an interaction before the beginning or behind the end"_s);
    const auto row = m_rows.rowOf(interaction.customer);
    if (!row)
        return failure(ErrorKind::NotFound, u"customer %1"_s.arg(interaction.customer.value));
    const LifecycleStage stage = m_stages[*row];
    Statement insert = m_store.m_connection.prepare(u"interaction/insert_counted"_s);
    InteractionStore::bind(insert, interaction);
    MK_CHECK(insert.add(keyOf(stage)).run());
    const quint64 day = keyOfDay(interaction, stage);
    Sum &sum = m_days[day];
    ++sum.interactions;
    sum.amount += interaction.amount.value_or(0);
    if (interaction.score)
        ++m_scores[{day, *interaction.score}];
    return {};
}

Result<void> ManyInteractions::end(const std::function<bool(qint64, qint64)> &progress)
{
    const Connection &connection = m_store.m_connection;
    MK_CHECK(Transaction::demand(connection));
    MK_CHECK(writeDays());
    MK_CHECK(writeScores());
    const qint64 total = kIndexes.size() + kMadeAtTheEnd.size();
    qint64 done = 0;
    const auto ask = [&] { return !progress || progress(done, total); };
    MK_CHECK(m_indexes->makeAgain([&](qint64 made, qint64) {
        done = made;
        return ask();
    }));
    done = kIndexes.size();
    const Interruptible asked(connection, ask);
    for (const QString &table : kMadeAtTheEnd) {
        if (!ask()) // of few rows it is not asked meanwhile
            return failure(ErrorKind::Cancelled, u"stopped before %1 was made"_s.arg(table));
        MK_CHECK(connection.prepare(table + u"/delete_all"_s).run());
        MK_CHECK(connection.prepare(table + u"/insert_all"_s).run());
        ++done;
    }
    return m_silence->end(); // not before: counts of answers are made, not added up row by row
}

Result<void> ManyInteractions::writeDays() const
{
    QList<quint64> keys = m_days.keys();
    std::sort(keys.begin(), keys.end()); // in the order of the table
    for (const quint64 key : std::as_const(keys)) {
        const Sum sum = m_days.value(key);
        Statement add = m_store.m_connection.prepare(u"interaction_daily/add"_s);
        add.add(dayOfKey(key)).add(wordAt<Channel>(key, 3)).add(wordAt<Direction>(key, 2));
        add.add(wordAt<InteractionKind>(key, 1)).add(wordAt<LifecycleStage>(key, 0));
        MK_CHECK(add.add(sum.interactions).add(sum.amount).run());
    }
    return {};
}

Result<void> ManyInteractions::writeScores() const
{
    auto keys = m_scores.keys();
    std::sort(keys.begin(), keys.end());
    for (const auto &key : std::as_const(keys)) {
        const auto [day, score] = key;
        Statement add = m_store.m_connection.prepare(u"score_daily/add"_s);
        add.add(dayOfKey(day)).add(wordAt<InteractionKind>(day, 1)).add(wordAt<Channel>(day, 3));
        MK_CHECK(add.add(wordAt<LifecycleStage>(day, 0)).add(score).add(m_scores.value(key)).run());
    }
    return {};
}

} // namespace db
