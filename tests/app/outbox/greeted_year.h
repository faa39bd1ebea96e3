#pragma once

#include "app/calendar/birthday_dates.h"
#include "db/outbox/message_state.h"
#include "tests/app/outbox/simulated_year.h"

#include <QMap>
#include <QStringList>

#include <tuple>

namespace test {

/// A simulated year beside what was due in it: the days of each birthday are worked out one customer at a
/// time (birthdayDatesIn), not by the plan.
class GreetedYear final
{
public:
    struct Figures
    {
        int due = 0;
        int sent = 0;
        int uncertain = 0; ///< a person is asked
        int missed = 0;    ///< listed as such
    };

    explicit GreetedYear(SimulatedYear &year) : m_year(year), m_taken(year.taken())
    {
        workOutDays();
        compare();
    }
    const Figures &figures() const { return m_figures; }
    /// What must not be: a greeting that went twice, is nowhere, or was not due. The first few.
    QStringList faults() const { return m_faults.mid(0, 10); }

private:
    using Key = std::tuple<qint64, QString, int>; ///< customer, occasion, the year it counts for

    void workOutDays();
    void compare();
    void look(const db::OutboxMessage &message);
    void complain(const Key &key, const QString &what)
    {
        m_faults.append(QStringLiteral("customer %1, %2 %3, on %4: %5")
                            .arg(QString::number(std::get<0>(key)), std::get<1>(key),
                                 QString::number(std::get<2>(key)), m_days.value(key).toString(Qt::ISODate),
                                 what));
    }
    bool isDue(const Key &key) const { return m_days.value(key).year() == m_year.setup().year; }

    SimulatedYear &m_year;
    QHash<QString, int> m_taken;
    QMap<Key, QDate> m_days;
    QMap<Key, int> m_live; ///< rows in the ledger that are not cancelled
    Figures m_figures;
    QStringList m_faults;
};

// The last days of the year before are entered when the shop begins, and a clock that is ahead sees January.
inline void GreetedYear::workOutDays()
{
    const int year = m_year.setup().year;
    for (const SimulatedYear::Person &person : m_year.people()) {
        const bool isSolar = person.birthday.calendar == db::Calendar::Solar;
        const QString occasion = isSolar ? QStringLiteral("birthday") : QStringLiteral("birthday_lunar");
        for (int solarYear = year - 1; solarYear <= year + 1; ++solarYear) {
            for (const app::OccasionDate &day :
                 app::birthdayDatesIn(person.birthday, solarYear, m_year.setup().policy))
                m_days.insert({person.id.value, occasion, day.occasionYear}, day.date);
        }
    }
}

inline void GreetedYear::compare()
{
    const auto ledger = m_year.session().outbox().list({});
    if (!ledger)
        qFatal("the ledger: %s", qUtf8Printable(ledger.error().detail));
    for (const db::OutboxMessage &message : *ledger)
        look(message);
    for (auto left = m_taken.cbegin(); left != m_taken.cend(); ++left)
        m_faults.append(QStringLiteral("%1 is at the server and not in the ledger").arg(left.key()));
    for (auto day = m_days.cbegin(); day != m_days.cend(); ++day) {
        if (m_live.value(day.key()) > 1)
            complain(day.key(), QStringLiteral("is in the ledger twice"));
        if (!isDue(day.key()))
            continue;
        ++m_figures.due;
        if (!m_live.contains(day.key()))
            complain(day.key(), QStringLiteral("is nowhere"));
    }
}

inline void GreetedYear::look(const db::OutboxMessage &message)
{
    using db::MessageState;
    const Key key{message.customer.value, message.occasionKey, message.occasionYear};
    const int times = m_taken.take(message.sending.internetMessageId.section(u'@', 0, 0));
    const MessageState state = message.state;
    const bool isMissed = (state == MessageState::Skipped && message.reason == QLatin1StringView("missed")) ||
                          (db::isOpen(state) && message.late);
    if (!m_days.contains(key))
        complain(key, QStringLiteral("was never due"));
    if (state != MessageState::Cancelled)
        ++m_live[key];
    const bool mayBeThere = state == MessageState::Sent || state == MessageState::Uncertain;
    if (times > 1 || (times == 1 && !mayBeThere) || (times == 0 && state == MessageState::Sent))
        complain(key, QStringLiteral("is %1, and %2 times at the server").arg(db::keyOf(state)).arg(times));
    if (!isDue(key) || state == MessageState::Cancelled)
        return;
    m_figures.sent += state == MessageState::Sent ? 1 : 0;
    m_figures.uncertain += state == MessageState::Uncertain ? 1 : 0;
    m_figures.missed += isMissed ? 1 : 0;
    if (!mayBeThere && !isMissed)
        complain(key, QStringLiteral("is %1, %2").arg(db::keyOf(state), message.reason));
}

} // namespace test
