#pragma once

#include "app/core/clock.h"
#include "app/greetings/greeting_plan.h"
#include "db/core/change_set.h"
#include "db/messages/template.h"
#include "db/outbox/outbox_store.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace app {

class MessageRenderer;

/// What makes two greetings the same one.
struct OccurrenceKey
{
    qint64 customer = 0;
    QString occasion;
    int year = 0;

    friend bool operator==(const OccurrenceKey &, const OccurrenceKey &) = default;
    friend size_t qHash(const OccurrenceKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.customer, key.occasion, key.year);
    }
};

/// What bringing the ledger up to the plan has done.
struct PrepareReport
{
    qint64 added = 0;      ///< greetings newly entered
    qint64 refreshed = 0;  ///< planned ones whose words, address or hour have changed since
    qint64 cancelled = 0;  ///< planned ones that the plan no longer holds
    qint64 unwritten = 0;  ///< due, but their template has no sendable text for this customer
    qint64 notReached = 0; ///< due, but the plan skips them: no contact, refused, no template
    db::ChangeSet changes;
};

/// From the plan to the ledger. Runs on the session's thread.
class OutboxService final
{
public:
    OutboxService(db::Session &session, Clock clock);

    /// Progress: occurrences seen so far; false stops, and what was entered until then stays.
    using Progress = std::function<bool(qint64)>;
    /// Enters the plan of these days into the ledger: each occurrence once, with its text as it would go.
    /// What a person has edited, sent or skipped is left alone. Safe to run as often as one likes and from
    /// many processes.
    [[nodiscard]] db::Result<PrepareReport> prepare(QDate from, QDate to, const Progress &progress = {});

    /// The guard once more, then the ledger: a stage may have changed since the text was planned.
    [[nodiscard]] db::Result<db::ChangeSet> markSent(db::MessageId id);
    [[nodiscard]] db::Result<db::ChangeSet> skip(db::MessageId id, const QString &reason);
    [[nodiscard]] db::Result<db::ChangeSet> reopen(db::MessageId id);

private:
    db::Act now() const;
    [[nodiscard]] db::Result<bool> enter(const Occurrence &occurrence, const GreetingPlan &plan,
                                         MessageRenderer &renderer, PrepareReport &report);
    [[nodiscard]] db::Result<void>
    cancelWhatIsNoLongerDue(QDate from, QDate to, const QSet<OccurrenceKey> &due, PrepareReport &report);
    [[nodiscard]] db::Result<db::Template> wording(db::TemplateId id);

    db::Session &m_session;
    Clock m_clock;
    QHash<db::TemplateId, db::Template> m_templates;
};

/// Where a message through this channel goes, or nothing: the first contact point that takes it.
QString addressFor(const db::Customer &customer, db::Channel channel);

} // namespace app
