#pragma once

#include "app/customers/merge_choice.h"
#include "db/customers/merge_store.h"
#include "db/customers/relation.h"

#include <QJsonObject>

namespace app {

/// An entry that was merged into another, and what it was like before.
struct MergedEntry
{
    db::CustomerId id;
    QString code;
    qint64 updatedAtMs = 0; ///< UTC epoch milliseconds
    db::MovedRows rows;
};

/// A grant that counts no more, because another entry of the same person refuses.
struct BeatenGrant
{
    db::ConsentId id;
    db::CustomerId customer; ///< who gave it
};

/// All that a merge has done, so that it can be taken back to the last row. The journal keeps it.
struct MergeRecord
{
    db::Customer before; ///< who was kept, as they were
    db::Customer after;
    QList<MergeChoice> choices;
    db::StageBegun stage; ///< of `before`
    QList<MergedEntry> others;
    QList<BeatenGrant> beaten;
    QList<db::SettledGreeting> settled;
    QStringList matters; ///< "greeting/sms": what the consents that moved or were beaten speak of
    QList<db::Relation> relations = {};           ///< that `after` has of the others
    std::optional<db::CustomerId> pictureOf = {}; ///< whose picture `after` has
    QList<db::GreetingYear> renumbered = {};      ///< as they were, of days with another number in `after`
    bool wasSample = false;                       ///< `before` was one of the sample shop's
};

[[nodiscard]] QJsonObject jsonOf(const MergeRecord &record);
/// Nothing where something is missing or none of its kind.
[[nodiscard]] std::optional<MergeRecord> mergeRecordOf(const QJsonObject &json);

/// {"birthday": 7}: who a field is taken from.
[[nodiscard]] QJsonObject jsonOf(const QList<MergeChoice> &choices);
[[nodiscard]] QList<MergeChoice> mergeChoicesOf(const QJsonObject &json);

/// What the merge touched, of all the entries.
[[nodiscard]] QStringList subjectsOf(const MergeRecord &record);

} // namespace app
