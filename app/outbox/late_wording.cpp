#include "app/outbox/late_wording.h"

#include "app/outbox/late_words.h"
#include "app/people/honorific.h"
#include "db/customers/customer_reader.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"
#include "db/session/session.h"

namespace app {

LateWording::LateWording(const Clock &clock, const ShopSettings &shop) : m_clock(clock), m_shop(shop) {}

db::Result<LateWording> LateWording::begin(db::Session &session, const Clock &clock, const ShopSettings &shop)
{
    LateWording wording(clock, shop);
    MK_TRY(const auto occasions, session.greetings().occasions());
    for (const db::Occasion &occasion : occasions)
        wording.m_occasions.insert(occasion.key, occasion);
    return wording;
}

// A rule that runs ahead may be late while its day is still to come; then nothing is belated. A person edits
// the text alone, so the subject is not theirs.
db::Result<db::LateWords> LateWording::wordsOf(db::Session &session, const db::OutboxMessage &message)
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

} // namespace app
