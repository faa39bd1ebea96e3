#pragma once

#include "db/core/error.h"
#include "db/insights/rollup_store.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace app {

enum class Bucket
{
    Day,
    Week,
    Month
};

QString keyOf(Bucket bucket);
std::optional<Bucket> bucketOf(QStringView key);

/// First day of the bucket that `day` falls into: the day itself, the Monday, the first of the month.
QDate bucketStart(QDate day, Bucket by);
QDate nextBucket(QDate start, Bucket by);

/// The steps of a period, without gaps; its ends may cut the first and the last.
class Steps final
{
public:
    /// InvalidInput when the period is upside down or longer than 4,000 steps.
    [[nodiscard]] static db::Result<Steps> of(QDate from, QDate to, Bucket by);

    qsizetype size() const { return m_dates.size(); }
    /// First day of each, before the period where that cuts it.
    const QList<QDate> &dates() const { return m_dates; }
    /// How many days of each lie in the period.
    const QList<int> &days() const { return m_days; }
    /// The step of a day of the period.
    qsizetype placeOf(QDate day) const { return m_places.value(bucketStart(day, m_by)); }
    /// The days of a step that lie in the period.
    db::DayRange range(qsizetype step) const;

private:
    Steps(QDate from, QDate to, Bucket by) : m_from(from), m_to(to), m_by(by) {}

    QDate m_from;
    QDate m_to;
    Bucket m_by;
    QList<QDate> m_dates;
    QList<int> m_days;
    QHash<QDate, qsizetype> m_places;
};

} // namespace app
