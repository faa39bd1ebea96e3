#pragma once

#include "app/greetings/greeting_plan.h"
#include "db/greetings/greeting_figures.h"

#include <QList>

#include <optional>

namespace app {

/// Occurrences of one day that are alike, counted.
struct GreetingCount
{
    QString occasionKey;
    QDate occasionDate; ///< the day itself; later than the day of sending when the rule sends ahead
    db::RuleId rule;    ///< none: the ledger does not know it any more
    db::Audience audience = db::Audience::Existing;
    std::optional<db::Channel> channel; ///< none where no channel reaches them
    db::TemplateId text;
    QTime time;
    db::MessageState state = db::MessageState::Planned;
    QString reason; ///< as in Occurrence
    qint64 people = 0;

    /// To be greeted or greeted already: all but skipped, failed and cancelled.
    bool isGreeting() const;
    bool isAlike(const GreetingCount &other) const;
};

/// Adds one entry to those alike.
void addTo(QList<GreetingCount> &greetingCounts, const GreetingCount &one);
/// People of those that are greetings.
[[nodiscard]] qint64 greetingsIn(const QList<GreetingCount> &greetingCounts);

/// Everybody in groups, read when first asked for and kept until the customers change. On the session's
/// thread.
class CustomerGroups final
{
public:
    [[nodiscard]] db::Result<QList<db::CustomerGroup>> of(db::Session &session, const db::GroupQuery &query);

private:
    QList<std::pair<db::GroupQuery, QList<db::CustomerGroup>>> m_read;
};

} // namespace app
