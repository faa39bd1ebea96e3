#include "ui/insights/people_search.h"

#include "app/insights/insight.h"
#include "ui/insights/insight_loader.h"
#include "ui/insights/insight_words.h"
#include "ui/shell/notification_bar.h"

#include <QLocale>
#include <QPointer>

#include <algorithm>

namespace ui {

namespace {
constexpr std::size_t kMostPeople = 100000; // no one reads a longer list
}

PeopleSearch::PeopleSearch(InsightLoader &loader, NotificationBar &notifications, QObject *parent)
    : QObject(parent), m_loader(loader), m_notifications(notifications)
{
    connect(&loader, &InsightLoader::searchIsSlow, this, &PeopleSearch::tell);
    connect(&loader, &InsightLoader::peopleFound, this, &PeopleSearch::show);
}

void PeopleSearch::find(const app::Insight &insight, int point, int line)
{
    m_title = InsightWords::people(insight, point, line);
    m_loader.findPeople(insight, point, line);
}

bool PeopleSearch::isTold() const
{
    return m_notifications.isShowing() && m_notifications.text() == m_told;
}

void PeopleSearch::tell()
{
    m_told = tr("Looking for the customers behind this point…");
    m_notifications.show({Notice::Kind::Info, m_told, tr("Cancel"), [loader = QPointer(&m_loader)] {
                              if (loader)
                                  loader->stopSearch();
                          }});
}

void PeopleSearch::show(const std::vector<db::CustomerId> &people)
{
    if (isTold())
        m_notifications.dismiss();
    if (people.empty()) {
        m_notifications.show(
            {Notice::Kind::Info, tr("%1: no customer who is still in the list.").arg(m_title)});
        return;
    }
    const std::size_t listed = std::min(people.size(), kMostPeople);
    QString title = m_title;
    if (listed < people.size())
        title = tr("%1 (the first %2 of %3 customers)")
                    .arg(title, QLocale().toString(static_cast<qint64>(listed)),
                         QLocale().toString(static_cast<qint64>(people.size())));
    emit found(title, {people.cbegin(), people.cbegin() + static_cast<std::ptrdiff_t>(listed)});
}

} // namespace ui
