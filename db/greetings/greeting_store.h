#pragma once

#include "db/core/act.h"
#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/customers/message_bars.h"
#include "db/greetings/greeting_figures.h"
#include "db/greetings/greeting_rule.h"
#include "db/greetings/occasion.h"

#include <QDate>
#include <QStringList>

#include <functional>

namespace db {

class Connection;
class Statement;

/// A date that a table gives to an occasion in a year (feasts by sighting, days off moved by decree).
struct OccasionDateRow
{
    QString occasionKey;
    int year = 0;
    QDate date;
};

/// One customer whom a rule may concern on one date, with what the plan needs to decide.
struct GreetingCandidate
{
    CustomerId customer;
    LifecycleStage stage = LifecycleStage::Awareness;
    std::optional<Gender> gender;
    std::optional<int> birthYear;
    bool birthdayApproximate = false;
    int reach = 0;      ///< ReachBit
    QString occupation; ///< as typed
    MessageBars bars;   ///< of greetings
    // The live ledger row of this occurrence, if there is one.
    std::optional<MessageId> message;
    MessageState messageState = MessageState::Planned;
    Channel messageChannel = Channel::Sms;
    QString messageReason;
    TemplateId messageTemplate;
    RuleId messageRule; ///< none: the ledger does not know it any more
    QDate since;
    QStringList rivalTags; ///< those of CandidateQuery::rivalTags that this customer has
    std::optional<Channel> preferredChannel;
    QTime preferredHour; ///< invalid: any
    // Of the personal day that was asked for.
    int dayNumber = 0; ///< PersonalDay::number; 0: none was asked for
    std::optional<int> dayYear;
};

/// Which candidates: everybody, those born on a day, those with a personal day on it, or those who came on a
/// day of the year.
struct CandidateQuery
{
    enum class Who
    {
        Everybody,
        BornOn,
        HasDayOn, ///< once for each such day that is no guess
        CameOn
    };
    Who who = Who::Everybody;
    QString occasionKey;
    int occasionYear = 0;
    // BornOn, HasDayOn
    Calendar calendar = Calendar::Solar;
    int month = 0;
    int day = 0;
    bool leapMonth = false;
    PersonalDayKind dayKind = PersonalDayKind::Wedding; ///< HasDayOn
    // CameOn
    QString monthDay;           ///< "MM-DD"
    QDate before;               ///< only who came before this day
    QString tag;                ///< empty: any
    QStringList rivalTags = {}; ///< of other rules, to be told which of them a candidate has
    QStringList amongTags = {}; ///< Everybody: only who has one of these; empty: any
};

/// Occasions, rules, and whom they concern.
class GreetingStore final
{
public:
    explicit GreetingStore(const Connection &connection);

    [[nodiscard]] Result<QList<Occasion>> occasions() const;
    /// NotFound where it is put away, too.
    [[nodiscard]] Result<Occasion> occasion(const QString &key) const;
    [[nodiscard]] Result<QList<OccasionDateRow>> occasionDates() const;
    /// Writes a shipped occasion; what the shop switched off stays off.
    [[nodiscard]] Result<void> putShipped(const Occasion &occasion);
    [[nodiscard]] Result<ChangeSet> setOccasionEnabled(const QString &key, bool enabled);
    [[nodiscard]] Result<ChangeSet> setOccasionDate(const OccasionDateRow &date);
    /// The rule's date counts again. Nothing happens when there is none.
    [[nodiscard]] Result<ChangeSet> removeOccasionDate(const QString &key, int year);
    /// A day of the shop's own. Conflict when the key is taken, also by one that was put away.
    [[nodiscard]] Result<ChangeSet> addOccasion(const Occasion &occasion);
    /// NotFound unless it is the shop's own.
    [[nodiscard]] Result<ChangeSet> updateOccasion(const Occasion &occasion);
    /// Puts an own day away. What was greeted on it stays.
    [[nodiscard]] Result<ChangeSet> archiveOccasion(const QString &key, const Act &now);
    [[nodiscard]] Result<ChangeSet> restoreOccasion(const QString &key);

    /// By hour, then in the order they were made.
    [[nodiscard]] Result<QList<GreetingRule>> rules() const;
    /// NotFound where it is put away, too.
    [[nodiscard]] Result<GreetingRule> rule(RuleId id) const;
    [[nodiscard]] Result<Changed<RuleId>> addRule(const GreetingRule &rule, const Act &now);
    [[nodiscard]] Result<ChangeSet> setRuleEnabled(RuleId id, bool enabled);
    /// All of a rule but its id, its words included.
    [[nodiscard]] Result<ChangeSet> updateRule(const GreetingRule &rule);
    /// Puts a rule away. It keeps its id, and the ledger its link.
    [[nodiscard]] Result<ChangeSet> archiveRule(RuleId id, const Act &now);
    /// Conflict where its segment was deleted since.
    [[nodiscard]] Result<ChangeSet> restoreRule(RuleId id);
    /// Another template for an audience and channel that the rule already has words for.
    [[nodiscard]] Result<ChangeSet> setWords(RuleId id, const GreetingRule::Words &words);

    /// Streams candidates in id order; `each` returns false to stop (then the answer is Cancelled).
    [[nodiscard]] Result<void>
    forEachCandidate(const CandidateQuery &query,
                     const std::function<bool(const GreetingCandidate &)> &each) const;
    /// These customers, in no order, without a ledger row; whoever is deleted is left out. `tags`: those of
    /// rules, to be told which of them each has (rivalTags).
    [[nodiscard]] Result<QList<GreetingCandidate>> candidatesAmong(const QList<CustomerId> &ids,
                                                                   const QStringList &tags) const;
    /// Everybody, in groups.
    [[nodiscard]] Result<QList<CustomerGroup>> groups(const GroupQuery &query) const;

    /// Counts of a range of days from the daily rollup, whatever the number of messages.
    [[nodiscard]] Result<QList<GreetingFigure>> figures(QDate from, QDate to) const;
    /// Counts of one day with rule, template, hour and reason, from the messages themselves.
    [[nodiscard]] Result<QList<GreetingFigure>> figuresOf(QDate day) const;
    /// Everybody in the ledger of one day, by hour.
    [[nodiscard]] Result<QList<GreetedPerson>> peopleOf(QDate day) const;

private:
    [[nodiscard]] Result<void> readWords(QList<GreetingRule> &rules, Statement select) const;
    [[nodiscard]] Result<void> linkWords(RuleId id, const QList<GreetingRule::Words> &words);

    const Connection &m_connection;
};

} // namespace db
