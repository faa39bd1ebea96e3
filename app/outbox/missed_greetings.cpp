#include "app/outbox/missed_greetings.h"

#include "app/greetings/occurrence.h"
#include "app/outbox/skip_reasons.h"
#include "db/core/iso_date.h"
#include "db/outbox/approval_store.h"
#include "db/outbox/outbox_store.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Rows a transaction, as in the preparation of a day.
constexpr qsizetype kMissedBatch = 500;

const QString kPreparedOn = u"outbox.prepared_on"_s;

} // namespace

MissedSettlement::MissedSettlement(const Clock &clock, LateWording wording)
    : m_clock(clock), m_oldest(clock.today().addDays(-kDaysToSendLate)), m_wording(std::move(wording))
{}

db::Result<void> MissedSettlement::settle(db::Session &session, const db::PastGreeting &past)
{
    // Another desk may have settled it since it was found.
    MK_TRY(const auto message, session.outbox().byId(past.id));
    if (!db::isOpen(message.state))
        return {};
    const db::Act now = m_clock.act();
    const bool expires = message.dueOn < m_oldest && !isWantedLate(message.reason);
    const bool mayHaveGone = message.sending.claimedAtMs != 0; // then a person says what became of it
    if (mayHaveGone && (!past.mayGo || expires))
        return session.approvals().withdraw(message.id, now).map([](const auto &) {});
    if (!past.mayGo) {
        ++m_report.dropped;
        return session.outbox().cancel(message.id, u"no-longer-due"_s, now).map([](const auto &) {});
    }
    db::LateWords words;
    if (!past.hasLateWords) { // it asks for pardon once
        MK_TRY(words, m_wording.wordsOf(session, message));
    }
    if (expires) { // late words stay with what expires, too: it may be taken back
        MK_TRY(const auto expired,
               session.lateMessages().expire(message.id, words, keyOf(SkippedBecause::Missed), now));
        m_report.expired += expired ? 1 : 0;
    } else if (!message.late || words.text || words.subject) {
        MK_CHECK(session.lateMessages().setLate(message.id, words, now));
        ++m_report.late;
    }
    return {};
}

db::Result<MissedSettlement> MissedSettlement::begin(db::Session &session, const Clock &clock,
                                                     const ShopSettings &shop)
{
    MK_TRY(auto wording, LateWording::begin(session, clock, shop));
    MissedSettlement all(clock, std::move(wording));
    MK_TRY(auto past, session.lateMessages().past(clock.today(), all.m_oldest));
    all.m_past = std::move(past);
    return all;
}

db::Result<bool> MissedSettlement::step(db::Session &session)
{
    const qsizetype end = std::min(m_next + kMissedBatch, m_past.size());
    MK_CHECK(session.inTransaction([&]() -> db::Result<void> {
        for (; m_next < end; ++m_next)
            MK_CHECK(settle(session, m_past.at(m_next)));
        return {};
    }));
    return m_next < m_past.size();
}

db::Result<QDate> preparedUntil(db::Session &session)
{
    MK_TRY(const auto settings, session.settings().all());
    return db::dateOfIso(settings.value(kPreparedOn));
}

db::Result<void> setPreparedUntil(db::Session &session, QDate day)
{
    return session.settings().set(kPreparedOn, db::isoText(day)).map([](const auto &) {});
}

PastState pastStateOf(const Occurrence &occurrence, QDate today, QDate preparedUntil)
{
    if (!db::isOpen(occurrence.state) || occurrence.date >= today)
        return PastState::NotPast;
    if (!occurrence.message && (!preparedUntil.isValid() || occurrence.date <= preparedUntil))
        return PastState::NotThen;
    const bool tooLate =
        occurrence.date < today.addDays(-kDaysToSendLate) && !isWantedLate(occurrence.reason);
    return tooLate ? PastState::TooLate : PastState::Missed;
}

} // namespace app
