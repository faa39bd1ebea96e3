#pragma once

#include "app/greetings/occasion_queries.h"
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

/// Why an occurrence is not planned. The keys are what `plan --json` prints as reason.
enum class SkipReason
{
    None,
    NoContact,           ///< "no-contact": no channel of the rule reaches this customer
    Refused,             ///< "refused": every channel that reaches them was refused for greetings
    NoTemplate,          ///< "no-template": the rule has no words for this audience and channel
    ApproximateBirthday, ///< "approximate-birthday": a guessed date is never greeted
    OtherRule,           ///< "other-rule": another rule greets them on this occasion
    Erased,              ///< "erased-before": every channel left was of a person who was erased
    Restricted           ///< "restricted": they asked that their data is not used
};

QString keyOf(SkipReason reason);

/// One rule on one date for one customer. Computed from the stored dates each time it is asked for; what a
/// person or a sender has done with it stands in the ledger and is told by state and message.
struct Occurrence
{
    QDate date; ///< on which it is to be sent
    QTime time;
    db::CustomerId customer;
    QString occasionKey;
    int occasionYear = 0;
    QDate occasionDate; ///< the day itself; later than date when the rule sends ahead
    db::Audience audience = db::Audience::Existing; ///< of the customer now
    db::RuleId rule;
    db::TemplateId text;                ///< none where skipped for want of one
    std::optional<db::Channel> channel; ///< none where no channel reaches them
    db::MessageState state = db::MessageState::Planned;
    QString reason;                       ///< a SkipReason's key, or the ledger's; may be empty
    std::optional<db::MessageId> message; ///< its ledger row, if it has one
};

/// The plan leaves this customer without the greeting: no rule reaches them, and nothing is in the ledger.
[[nodiscard]] bool isPassedOver(const Occurrence &occurrence);

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
