#include "app/outbox/missed_greetings.h"

#include "app/greetings/greeting_plan.h"
#include "app/outbox/late_words.h"
#include "app/outbox/skip_reasons.h"
#include "app/people/honorific.h"
#include "db/core/iso_date.h"
#include "db/customers/customer_reader.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"
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

/// One run over what is past.
class MissedRun final
{
public:
    MissedRun(db::Session &session, const Clock &clock, const ShopSettings &shop,
              QHash<QString, db::Occasion> occasions)
        : m_session(session), m_clock(clock), m_oldest(clock.today().addDays(-kDaysToSendLate)), m_shop(shop),
          m_occasions(std::move(occasions))
    {}

    QDate oldest() const { return m_oldest; }
    db::Result<void> settle(const db::PastGreeting &past);
    const MissedReport &report() const { return m_report; }

private:
    db::Result<db::LateWords> wordsOf(const db::OutboxMessage &message);

    db::Session &m_session;
    const Clock &m_clock;
    QDate m_oldest;
    const ShopSettings &m_shop;
    QHash<QString, db::Occasion> m_occasions;
    QHash<db::TemplateId, QString> m_languages;
    MissedReport m_report;
};

db::Result<void> MissedRun::settle(const db::PastGreeting &past)
{
    // Another desk may have settled it since it was found.
    MK_TRY(const auto message, m_session.outbox().byId(past.message.id));
    if (!db::isOpen(message.state))
        return {};
    const db::Act now = m_clock.act();
    if (!past.mayGo) {
        ++m_report.dropped;
        return m_session.outbox().cancel(message.id, u"no-longer-due"_s, now).map([](const auto &) {});
    }
    const bool expires = message.dueOn < m_oldest && message.reason != kTakenBack;
    MK_TRY(const auto words, wordsOf(message));
    if (!message.late || words.text || words.subject) {
        MK_CHECK(m_session.outbox().setLate(message.id, words, now));
        m_report.late += expires ? 0 : 1;
    }
    if (!expires) // late words stay with what expires, too: it may be taken back
        return {};
    ++m_report.expired;
    return m_session.outbox().skip(message.id, keyOf(SkippedBecause::Missed), now).map([](const auto &) {});
}

// A rule that runs ahead may be late while its day is still to come; then nothing is belated. A person edits
// the text alone, so the subject is not theirs.
db::Result<db::LateWords> MissedRun::wordsOf(const db::OutboxMessage &message)
{
    const bool otherSubject = speaksOfItsDay(message.subject);
    if (message.occasionOn >= m_clock.today() || (message.edited && !otherSubject))
        return db::LateWords();
    if (!m_languages.contains(message.templateId)) {
        MK_TRY(const auto text, m_session.templates().byId(message.templateId));
        m_languages.insert(message.templateId, text.language);
    }
    const QString language = m_languages.value(message.templateId);
    MK_TRY(const auto customer, m_session.reader().read(message.customer));
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

} // namespace

db::Result<MissedReport> settleMissed(db::Session &session, const Clock &clock, const ShopSettings &shop)
{
    MK_TRY(const auto all, session.greetings().occasions());
    QHash<QString, db::Occasion> occasions;
    for (const db::Occasion &occasion : all)
        occasions.insert(occasion.key, occasion);
    MissedRun run(session, clock, shop, std::move(occasions));
    MK_TRY(const auto past, session.outbox().past(clock.today(), run.oldest()));
    for (qsizetype first = 0; first < past.size(); first += kMissedBatch) {
        MK_CHECK(session.inTransaction([&]() -> db::Result<void> {
            for (qsizetype i = first; i < std::min(first + kMissedBatch, past.size()); ++i)
                MK_CHECK(run.settle(past.at(i)));
            return {};
        }));
    }
    return run.report();
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
