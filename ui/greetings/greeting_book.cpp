#include "ui/greetings/greeting_book.h"

#include "app/desk/desk.h"
#include "app/greetings/occasion_table.h"
#include "app/shop/shop_settings.h"
#include "db/customers/customer_store.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int kYearsAhead = 9; // 29 February may be eight years away

db::Result<GreetingBook::Content> load(db::Session &session)
{
    GreetingBook::Content content;
    MK_TRY(const auto shop, app::ShopSettings::load(session));
    content.hours = shop.hours;
    MK_TRY(const auto rules, session.greetings().rules());
    MK_TRY(const auto occasions, session.greetings().occasions());
    MK_TRY(const auto templates, session.templates().all());
    MK_TRY(const auto table, app::loadOccasionTable(session));
    MK_TRY(const auto dates, session.greetings().occasionDates());
    MK_TRY(const auto tags, session.customers().tagsInUse());
    content.rules = rules;
    content.occasions = occasions;
    content.table = table;
    content.ownDates = dates;
    content.tags = tags;
    content.language = shop.language;
    content.names.templates = templates;
    for (const db::Occasion &occasion : occasions)
        content.names.occasions.insert(occasion.key, occasion);
    return content;
}

} // namespace

GreetingBook::GreetingBook(app::Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(&desk, &app::Desk::changed, this, [this](const db::ChangeSet &changes) {
        if (changes.greetings || changes.templates || changes.settings || changes.customers)
            read();
    });
    read();
}

void GreetingBook::read()
{
    m_desk.read(this, &load, [this, question = ++m_question](const db::Result<Content> &content) {
        if (question != m_question)
            return;
        if (!content) {
            emit failed(content.error());
            return;
        }
        m_content = *content;
        m_loaded = true;
        emit changed();
    });
}

const db::GreetingRule *GreetingBook::rule(db::RuleId id) const
{
    const auto found = std::find_if(m_content.rules.cbegin(), m_content.rules.cend(),
                                    [id](const db::GreetingRule &rule) { return rule.id == id; });
    return found == m_content.rules.cend() ? nullptr : &*found;
}

const db::Occasion *GreetingBook::occasion(const QString &key) const
{
    const auto found = m_content.names.occasions.constFind(key);
    return found == m_content.names.occasions.constEnd() ? nullptr : &*found;
}

QDate GreetingBook::nextDay(const db::Occasion &occasion, QDate from) const
{
    for (int year = from.year(); year < from.year() + kYearsAhead; ++year) {
        for (const app::OccasionDate &day : app::occasionDatesIn(occasion, year, m_content.table)) {
            if (day.date >= from)
                return day.date;
        }
    }
    return {};
}

} // namespace ui
