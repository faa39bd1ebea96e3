#pragma once

#include "app/segments/condition.h"
#include "app/segments/segment_members.h"
#include "db/greetings/greeting_store.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QStringList>

#include <limits>

namespace app {

/// Whom a rule greets, but for its segment, which stands in the file.
Condition whomOf(const db::GreetingRule &rule);

/// The id of a rule that is only thought of.
inline constexpr db::RuleId kUnstoredRule{std::numeric_limits<qint64>::max()};

/// Of two rules of one occasion that concern the same person, the one that goes before greets them: the one
/// that says more of whom it is for, then the one further ahead, then the one of the earlier hour, then the
/// older one.
[[nodiscard]] bool goesBefore(const db::GreetingRule &a, const db::GreetingRule &b);

/// Whom the rules of a plan concern, and which of them goes first. A segment is asked as of the day of
/// sending; what is asked of it is held first.
class RuleAudience final
{
public:
    /// `rules`: those at work.
    [[nodiscard]] static db::Result<RuleAudience> load(db::Session &session,
                                                       const QList<db::GreetingRule> &rules);

    /// Does the rule, or one of its occasion that goes before it, keep a segment?
    [[nodiscard]] bool asksSegments(const db::GreetingRule &rule) const;
    /// May a contact that is recorded change whom the rules concern?
    [[nodiscard]] bool asksForContacts() const { return m_members.askForContacts(); }
    /// The plan comes to another day: see SegmentMembers.
    void begin(QDate date) { m_members.begin(date); }
    /// Holds what is asked of segments for this rule on that day of its occasion. Cancelled once `stale` is
    /// set.
    [[nodiscard]] db::Result<void> hold(db::Session &session, const db::GreetingRule &rule, QDate on,
                                        const std::atomic_bool *stale = nullptr);
    /// Holds it for every rule: each day is answered as `day` would be, of these customers or of all.
    [[nodiscard]] db::Result<void> holdForAllDays(db::Session &session, QDate day,
                                                  const std::optional<QList<db::CustomerId>> &among = {},
                                                  const std::atomic_bool *stale = nullptr)
    {
        return m_members.holdForAllDays(session, day, among, stale);
    }

    /// The query has asked for the tag already. Whoever got this rule's greeting belongs to it, for a
    /// greeting is a contact, and their segment may ask for the last one.
    [[nodiscard]] bool concerns(const db::GreetingRule &rule, const db::GreetingCandidate &candidate,
                                QDate on) const;
    /// Tags of the rules of the same occasion that go before this one.
    [[nodiscard]] QStringList rivalTagsOf(const db::GreetingRule &rule) const;
    [[nodiscard]] bool otherGoesFirst(const db::GreetingRule &rule, const db::GreetingCandidate &candidate,
                                      QDate on) const;

private:
    struct Whom
    {
        Condition condition;
        QList<db::GreetingRule> rivals; ///< of the same occasion, that go before
    };
    QHash<db::RuleId, Whom> m_whom;
    SegmentMembers m_members;
};

} // namespace app
