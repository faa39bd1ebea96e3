#include "app/outbox/missed_greetings.h"

#include "app/greetings/occurrence.h"
#include "app/outbox/late_words.h"
#include "app/outbox/skip_reasons.h"
#include "app/people/honorific.h"
#include "db/core/iso_date.h"
#include "db/customers/customer_reader.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"
#include "db/outbox/approval_store.h"
#include "db/outbox/outbox_store.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Rows a transaction, as in the preparation of a day.
constexpr qsizetype kMissedBatch = 500;

const QString kPreparedOn = u"outbox.prepared_on"_s;

} // namespace

MissedSettlement::MissedSettlement(const Clock &clock, const ShopSettings &shop)
    : m_clock(clock), m_oldest(clock.today().addDays(-kDaysToSendLate)), m_shop(shop)
{}

db::Result<void> MissedSettlement::settle(db::Session &session, const db::PastGreeting &past)
{
    // Another desk may have settled it since it was found.
    MK_TRY(const auto message, session.outbox().byId(past.id));
    if (!db::isOpen(message.state))
        return {};
    const db::Act now = m_clock.act();
    const bool expires = message.dueOn < m_oldest && message.reason != kTakenBack;
    const bool mayHaveGone = message.sending.claimedAtMs != 0; // then a person says what became of it
    if (mayHaveGone && (!past.mayGo || expires))
        return session.approvals().withdraw(message.id, now).map([](const auto &) {});
    if (!past.mayGo) {
        ++m_report.dropped;
        return session.outbox().cancel(message.id, u"no-longer-due"_s, now).map([](const auto &) {});
    }
    db::LateWords words;
    if (!past.hasLateWords) { // it asks for pardon once
        MK_TRY(words, wordsOf(session, message));
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

// A rule that runs ahead may be late while its day is still to come; then nothing is belated. A person edits
// the text alone, so the subject is not theirs.
db::Result<db::LateWords> MissedSettlement::wordsOf(db::Session &session, const db::OutboxMessage &message)
{
    const bool otherSubject = speaksOfItsDay(message.subject);
    if (message.occasionOn >= m_clock.today() || (message.edited && !otherSubject))
        return db::LateWords();
    if (!m_languages.contains(message.templateId)) {
        MK_TRY(const auto text, session.templates().byId(message.templateId));
        m_languages.insert(message.templateId, text.language);
    }
    const QString language = m_languages.value(message.templateId);
    MK_TRY(const auto customer, session.reader().read(message.customer));
    const LateGreeting greeting{message.text,
                                language,
                                honorificFor(customer, m_clock.today(), language, m_shop.region),
                                customer.givenName,
                                m_shop.nameIn(language),
                                m_occasions.value(message.occasionKey),
                                message.occasionOn.isValid() ? message.occasionOn : message.dueOn};
    db::LateWords words;
    if (otherSubject)
        words.subject = lateSubject(greeting);
    if (!message.edited)
        words.text = lateText(greeting);
    return words;
}

db::Result<MissedSettlement> MissedSettlement::begin(db::Session &session, const Clock &clock,
                                                     const ShopSettings &shop)
{
    MissedSettlement all(clock, shop);
    MK_TRY(const auto occasions, session.greetings().occasions());
    for (const db::Occasion &occasion : occasions)
        all.m_occasions.insert(occasion.key, occasion);
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
    const bool tooLate = occurrence.date < today.addDays(-kDaysToSendLate) && occurrence.reason != kTakenBack;
    return tooLate ? PastState::TooLate : PastState::Missed;
}

} // namespace app
