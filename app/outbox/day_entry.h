#pragma once

#include "app/core/clock.h"
#include "app/greetings/greeting_plan.h"
#include "app/messages/message_renderer.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/restored/restored_backup.h"
#include "db/messages/template_store.h"
#include "db/outbox/outbox_store.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace app {

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

/// Enters the plan of some days into the ledger, a few hundred greetings a step, so that what others write
/// comes in between. Templates are looked up once.
class DayEntry final
{
public:
    struct Days
    {
        QDate from;
        QDate to;
    };
    enum class Whom
    {
        Everybody,
        KnownThen, ///< who was a customer on the day already: the others have missed nothing
        StillAhead ///< of a rule that runs ahead, who is not in the ledger though the day itself is still to
                   ///< come
    };
    DayEntry(const Clock &clock, GreetingPlan plan, ShopSettings shop);

    /// These days come next; the report begins again.
    void begin(Days days, Whom whom = Whom::Everybody);
    /// The next step, the reading of the plan before all others; false once everything is entered.
    [[nodiscard]] db::Result<bool> step(db::Session &session, const PrepareProgress &progress);
    const PrepareReport &report() const { return m_report; }

private:
    /// To its end first: writing while its cursor is open would move the ground under it.
    [[nodiscard]] db::Result<void> readPlan(db::Session &session, const PrepareProgress &progress);
    [[nodiscard]] db::Result<void> enterSome(db::Session &session);
    [[nodiscard]] db::Result<void> finish(db::Session &session);
    [[nodiscard]] db::Result<void> enter(db::Session &session, const Occurrence &occurrence);
    /// A greeting that is not in the ledger yet.
    [[nodiscard]] db::Result<void> addEntry(db::Session &session, const db::OutboxMessage &message,
                                            const db::Customer &customer);
    [[nodiscard]] db::Result<void> refresh(db::Session &session, const db::OutboxMessage &message);
    [[nodiscard]] db::Result<void> cancelWhatIsNoLongerDue(db::Session &session);
    [[nodiscard]] db::Result<db::Template> wording(db::Session &session, db::TemplateId id);
    bool isConcerned(const db::Customer &customer, QDate day) const;
    /// The same for this customer: companies have texts of their own.
    [[nodiscard]] db::Result<db::Template> wordingFor(db::Session &session, const db::Customer &customer,
                                                      db::TemplateId id);

    Clock m_clock;
    GreetingPlan m_plan;
    MessageRenderer m_renderer;
    std::optional<RestoredBackup> m_restored; ///< what it does not know of may have gone
    Days m_days;
    Whom m_whom = Whom::Everybody;
    bool m_isRead = false;
    QList<Occurrence> m_planned;
    qsizetype m_next = 0;           ///< of these, to be entered
    QList<db::MessageId> m_sharing; ///< skipped, because their number is greeted as another customer's
    QSet<OccurrenceKey> m_due;
    qint64 m_seen = 0;
    QHash<db::TemplateId, db::Template> m_templates;
    std::optional<QList<db::Template>> m_all; ///< read for the first company
    PrepareReport m_report;
};

} // namespace app
