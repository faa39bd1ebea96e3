#include "app/customers/merge_greetings.h"

#include "app/customers/greeted_days.h"
#include "app/greetings/customer_occasion.h"
#include "app/greetings/occasion_kind.h"
#include "app/greetings/personal_days.h"
#include "app/outbox/shared_number.h"
#include "app/outbox/skip_reasons.h"
#include "db/customers/customer_reader.h"
#include "db/greetings/greeting_store.h"
#include "db/outbox/message_state.h"
#include "db/outbox/outbox_store.h"
#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

bool isThankedOn(QDate since, QDate on)
{
    return since.isValid() && since.year() < on.year() &&
           sinceDaysThankedOn(on).contains(since.toString(u"MM-dd"_s));
}

/// Whose days the greetings are for that came since the merge.
class GreetedOwners final
{
public:
    [[nodiscard]] static db::Result<GreetedOwners> load(db::Session &session, const MergeRecord &record)
    {
        GreetedOwners owners(record);
        MK_TRY(owners.m_occasions, session.greetings().occasions());
        for (const MergedEntry &other : record.others) {
            MK_TRY(const auto entry, session.reader().read(other.id));
            owners.m_others.append(entry);
        }
        return owners;
    }

    struct Owner
    {
        db::CustomerId id;
        int occasionYear = 0; ///< of the occurrence, by their own number of the day
    };
    /// Another than the one who was kept; nothing: it stays.
    std::optional<Owner> ownerOf(const db::OutboxMessage &message) const
    {
        const auto occasion =
            std::find_if(m_occasions.cbegin(), m_occasions.cend(),
                         [&message](const db::Occasion &one) { return one.key == message.occasionKey; });
        if (occasion == m_occasions.cend() || occurrenceOf(message, *occasion, m_before))
            return std::nullopt;
        for (const db::Customer &other : m_others) {
            if (const auto year = occurrenceOf(message, *occasion, other))
                return Owner{other.id, *year};
        }
        return std::nullopt;
    }

private:
    explicit GreetedOwners(const MergeRecord &record)
        : m_before(record.before), m_merged(record.after.personalDays)
    {}

    /// The occasionYear where the day that was greeted is one of theirs.
    std::optional<int> occurrenceOf(const db::OutboxMessage &message, const db::Occasion &occasion,
                                    const db::Customer &customer) const
    {
        const auto sameYearIf = [&message](bool isTheirs) {
            return isTheirs ? std::optional(message.occasionYear) : std::nullopt;
        };
        if (isBirthday(occasion)) {
            const db::Birthday &born = customer.birthday;
            const bool isOfCalendar = isLunarBirthday(occasion) == (born.calendar == db::Calendar::Lunar);
            return sameYearIf(isOfCalendar && !born.approximate && isEverGreetedOn(born, message.occasionOn));
        }
        if (isCustomerSince(occasion))
            return sameYearIf(isThankedOn(customer.since, message.occasionOn));
        const db::PersonalDay *greeted = personalDayOf(m_merged, occasion, message.occasionYear);
        const auto own =
            std::find_if(customer.personalDays.cbegin(), customer.personalDays.cend(),
                         [greeted](const auto &day) { return greeted && db::isSameDay(day, *greeted); });
        if (own == customer.personalDays.cend())
            return std::nullopt;
        return occasionYearOf(yearCounted(message.occasionYear), own->number);
    }

    db::Customer m_before;
    QList<db::PersonalDay> m_merged; ///< with the numbers by which they were greeted
    QList<db::Customer> m_others;
    QList<db::Occasion> m_occasions;
};

bool hasSettled(const MergeRecord &record, db::MessageId id)
{
    return std::any_of(record.settled.cbegin(), record.settled.cend(),
                       [id](const db::SettledGreeting &one) { return one.id == id; });
}

/// It went out, it may have, or a person has decided about it.
bool standsForItsDay(const db::OutboxMessage &message)
{
    using State = db::MessageState;
    if (message.state == State::Skipped)
        return !greetedInstead(message.reason);
    return message.state == State::Sending || message.state == State::Sent ||
           message.state == State::Uncertain;
}

} // namespace

db::Result<void> giveGreetingsBack(db::Session &session, const MergeRecord &record, const db::Act &act)
{
    const db::CustomerId kept = record.before.id;
    MK_TRY(const auto owners, GreetedOwners::load(session, record));
    MK_TRY(const auto mergedAtMs, session.merges().mergedAt(record.others.constFirst().id));
    MK_TRY(const auto ledger, session.outbox().listOf(kept, -1));
    for (const db::OutboxMessage &message : ledger) {
        if (message.updatedAtMs < mergedAtMs.value_or(0) || hasSettled(record, message.id))
            continue;
        const auto owner = owners.ownerOf(message);
        if (owner && db::isOpen(message.state)) {
            MK_CHECK(session.outbox().cancel(message.id, u"no-longer-due"_s, act));
        } else if (owner && standsForItsDay(message)) {
            const QString reason = message.state == db::MessageState::Skipped
                                       ? message.reason
                                       : keyOf(SkippedBecause::GreetedAlready);
            MK_CHECK(session.merges().giveGreeting(owner->id, kept, {message.id, owner->occasionYear}, reason,
                                                   act));
        }
    }
    return {};
}

} // namespace app
