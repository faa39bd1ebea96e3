#include "ui/greetings/greeting_setup_loader.h"

#include <algorithm>

namespace ui {

namespace {
constexpr int kYearsAhead = 9; // 29 February may be eight years away
}

GreetingSetupLoader::GreetingSetupLoader(app::Desk &desk, QObject *parent)
    : QObject(parent), m_loader(desk, [this](app::GreetingSetup content) { take(std::move(content)); })
{
    m_loader.askAgainWhen([](const db::ChangeSet &changes) {
        return changes.greetings || changes.templates || changes.settings || changes.customers ||
               changes.segments;
    });
    connect(&m_loader, &LoaderBase::failed, this, &GreetingSetupLoader::failed);
    m_loader.ask(app::asking(&app::loadGreetingSetup));
}

void GreetingSetupLoader::take(app::GreetingSetup content)
{
    m_content = std::move(content);
    m_names = {{}, m_content.templates, {}};
    for (const db::Occasion &occasion : std::as_const(m_content.occasions))
        m_names.occasions.insert(occasion.key, occasion);
    for (const app::SavedSegment &segment : std::as_const(m_content.segments))
        m_names.segments.insert(segment.id, segment.name);
    emit changed();
}

const db::GreetingRule *GreetingSetupLoader::rule(db::RuleId id) const
{
    const auto found = std::ranges::find(m_content.rules, id, &db::GreetingRule::id);
    return found == m_content.rules.cend() ? nullptr : &*found;
}

const db::Occasion *GreetingSetupLoader::occasion(const QString &key) const
{
    const auto found = m_names.occasions.constFind(key);
    return found == m_names.occasions.constEnd() ? nullptr : &*found;
}

const app::SavedSegment *GreetingSetupLoader::segmentOf(const db::GreetingRule &rule) const
{
    const auto found =
        std::ranges::find(m_content.segments, rule.segment.value_or(db::SegmentId()), &app::SavedSegment::id);
    return found == m_content.segments.cend() ? nullptr : &*found;
}

QDate GreetingSetupLoader::nextDay(const db::Occasion &occasion, QDate from) const
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
