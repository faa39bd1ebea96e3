#include "app/insights/steps.h"

#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr std::array kBuckets{"day", "week", "month"};
constexpr qsizetype kMostSteps = 4000;

} // namespace

QString keyOf(Bucket bucket)
{
    return QString::fromLatin1(kBuckets.at(static_cast<std::size_t>(bucket)));
}

std::optional<Bucket> bucketOf(QStringView key)
{
    for (std::size_t i = 0; i < kBuckets.size(); ++i) {
        if (key == QLatin1StringView(kBuckets.at(i)))
            return static_cast<Bucket>(i);
    }
    return std::nullopt;
}

QDate bucketStart(QDate day, Bucket by)
{
    if (by == Bucket::Week)
        return day.addDays(1 - day.dayOfWeek());
    return by == Bucket::Month ? QDate(day.year(), day.month(), 1) : day;
}

QDate nextBucket(QDate start, Bucket by)
{
    return by == Bucket::Month ? start.addMonths(1) : start.addDays(by == Bucket::Week ? 7 : 1);
}

db::Result<Steps> Steps::of(QDate from, QDate to, Bucket by)
{
    if (!from.isValid() || !to.isValid() || from > to)
        return db::failure(db::ErrorKind::InvalidInput, u"the period must end on or after its first day"_s);
    Steps steps(from, to, by);
    for (QDate start = bucketStart(from, by); start <= to; start = nextBucket(start, by)) {
        if (steps.size() == kMostSteps) {
            return db::failure(
                db::ErrorKind::InvalidInput,
                u"the period has more than %1 %2s; ask for longer steps"_s.arg(kMostSteps).arg(keyOf(by)));
        }
        steps.m_places.insert(start, steps.size());
        steps.m_dates.append(start);
        const db::DayRange days = steps.range(steps.size() - 1);
        steps.m_days.append(static_cast<int>(days.first.daysTo(days.last)) + 1);
    }
    return steps;
}

db::DayRange Steps::range(qsizetype step) const
{
    const QDate start = m_dates.at(step);
    return {qMax(start, m_from), qMin(nextBucket(start, m_by).addDays(-1), m_to)};
}

} // namespace app
