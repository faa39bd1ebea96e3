#pragma once

#include "app/greetings/occasion_queries.h"
#include "app/greetings/occurrence.h"
#include "app/greetings/rule_audience.h"
#include "app/shop/shop_settings.h"
#include "db/greetings/greeting_store.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QTime>

#include <atomic>
#include <functional>
#include <optional>

namespace db {
class Session;
}

namespace app {

class CustomerGroups;
struct GreetingCount;

/// The greeting plan of any day or range. Loaded once with rules and occasions, then asked as often as one
/// likes.
class GreetingPlan final
{
public:
    [[nodiscard]] static db::Result<GreetingPlan> load(db::Session &session);
    /// The plan as it would be with these rules instead of those stored. A rule not yet stored goes after
    /// all others of its hour (kUnstoredRule).
    [[nodiscard]] static db::Result<GreetingPlan> loadWith(db::Session &session,
                                                           const QList<db::GreetingRule> &rules);

    using Sink = std::function<bool(const Occurrence &)>;
    /// By date, then the rule's hour, then rule, then customer. The sink returns false to stop (the answer is
    /// Cancelled); `stale` stops the working out of a segment, too.
    [[nodiscard]] db::Result<void> forEach(db::Session &session, QDate from, QDate to, const Sink &sink,
                                           const std::atomic_bool *stale = nullptr) const;
    [[nodiscard]] db::Result<QList<Occurrence>> between(db::Session &session, QDate from, QDate to) const;

    /// What forEach gives for one day, counted: alike occurrences are one entry. Rules on everybody are
    /// counted by groups, without looking at each customer, as long as the ledger holds none of their
    /// greetings and no segment is asked for. `only`: occasions to count; empty: all. Cancelled once `stale`
    /// is set.
    [[nodiscard]] db::Result<QList<GreetingCount>> count(db::Session &session, QDate date,
                                                         CustomerGroups &groups,
                                                         const QSet<QString> &only = {},
                                                         const std::atomic_bool *stale = nullptr) const;
    /// Does this day ask for everybody, a rule's segment too, so that its counting may take a second in a
    /// large shop?
    [[nodiscard]] bool asksEverybody(QDate date) const;
    /// May a contact that is recorded change the plan? Only through the segment of a rule.
    [[nodiscard]] bool asksForContacts() const { return m_audience.asksForContacts(); }

    /// Before greets(), and where an example will do: of segments, every day is answered as this one, of
    /// these customers or of all. Cancelled once `stale` is set.
    [[nodiscard]] db::Result<void> holdSegments(db::Session &session, QDate asOf,
                                                const std::optional<QList<db::CustomerId>> &among = {},
                                                const std::atomic_bool *stale = nullptr);
    /// Would this rule greet the candidate on that day of its occasion? The ledger is not asked. Of the tags
    /// of rules the candidate has those in rivalTags, of segments what holdSegments() has read.
    [[nodiscard]] bool greets(const db::GreetingRule &rule, const db::GreetingCandidate &candidate,
                              const OccasionDate &day) const;

    const QList<db::GreetingRule> &rules() const { return m_rules; }
    const OccasionTable &table() const { return m_queries.table(); }
    const BirthdayPolicy &birthdays() const { return m_queries.birthdays(); }
    const db::Occasion *occasion(const QString &key) const;

private:
    GreetingPlan() = default;
    [[nodiscard]] QList<db::CandidateQuery> queriesOf(const db::GreetingRule &rule, QDate on) const;
    /// What a candidate of that query is to get on `date`; nothing when the rule does not concern them.
    [[nodiscard]] std::optional<Occurrence> occur(const db::GreetingRule &rule,
                                                  const db::CandidateQuery &query,
                                                  const db::GreetingCandidate &candidate, QDate date) const;
    [[nodiscard]] Occurrence decide(const db::GreetingRule &rule, const db::Occasion &occasion,
                                    const db::GreetingCandidate &candidate, QDate on) const;
    /// When this customer is sent it: at the hour they prefer, where shop and law allow it by the channel.
    [[nodiscard]] QTime timeFor(const db::GreetingRule &rule, const db::GreetingCandidate &candidate,
                                std::optional<db::Channel> channel) const;

    QList<db::GreetingRule> m_rules; ///< enabled ones, by hour
    mutable RuleAudience m_audience; ///< holds who is in a segment, a day at a time
    QHash<QString, db::Occasion> m_occasions;
    OccasionQueries m_queries;
    SendingHours m_hours;
};

} // namespace app
