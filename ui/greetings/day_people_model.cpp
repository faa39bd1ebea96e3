#include "ui/greetings/day_people_model.h"

#include "app/customers/customer_list.h"
#include "app/desk/desk.h"
#include "ui/language/word_labels.h"
#include "ui/widgets/initials_disc.h"
#include "ui/widgets/row_delegate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr qsizetype kMostWanted = 4;
}

DayPeopleModel::DayPeopleModel(app::Desk &desk, const RuleNames &names, QObject *parent)
    : QAbstractListModel(parent), m_desk(desk), m_names(names)
{
    m_ask.setSingleShot(true);
    m_ask.callOnTimeout(this, [this] { readNext(); });
}

void DayPeopleModel::setPeople(const QList<app::DayPerson> &people)
{
    beginResetModel();
    m_people = people;
    m_pages.clear();
    m_wanted.clear();
    m_reading = false;
    ++m_generation;
    endResetModel();
}

db::CustomerId DayPeopleModel::customerAt(int row) const
{
    return row >= 0 && row < m_people.size() ? m_people.at(row).customer : db::CustomerId();
}

int DayPeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

QVariant DayPeopleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_people.size())
        return {};
    const app::DayPerson &person = m_people.at(index.row());
    const auto second = [&] {
        return GreetingWords::occasion(m_names.occasions.value(person.occasionKey)) + u" · "_s +
               GreetingWords::state(person.state, person.reason);
    };
    if (role == row::SecondLine)
        return second();
    if (role == row::IconName)
        return person.channel ? iconOf(*person.channel) : QString();
    const LinePages::Found found = m_pages.find(index.row());
    if (found.state == LinePages::State::Missing)
        want(LinePages::pageOf(index.row()));
    if (!found.line)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return found.line->row.fullName;
    case Qt::AccessibleTextRole:
        return u"%1. %2"_s.arg(found.line->row.fullName, second());
    case row::DiscText:
        return initialsOf(found.line->row.fullName);
    case row::Prospect:
        return db::audienceOf(found.line->row.stage) == db::Audience::Prospect;
    default:
        return {};
    }
}

void DayPeopleModel::want(qsizetype page) const
{
    m_wanted.removeOne(page);
    m_wanted.prepend(page);
    if (m_wanted.size() > kMostWanted)
        m_wanted.removeLast();
    if (!m_reading)
        m_ask.start();
}

void DayPeopleModel::readNext()
{
    if (m_wanted.isEmpty() || m_reading)
        return;
    const qsizetype page = m_wanted.takeFirst();
    const qsizetype first = page * app::kLinesAtOnce;
    QList<db::CustomerId> ids;
    for (qsizetype row = first; row < std::min(first + app::kLinesAtOnce, m_people.size()); ++row)
        ids.append(m_people.at(row).customer);
    m_reading = true;
    m_desk.ask(this, app::asking(&app::loadLines, ids, m_desk.clock()),
               [this, page, ids, first,
                generation = m_generation](const db::Result<QList<app::CustomerLine>> &lines) {
                   if (generation != m_generation)
                       return;
                   m_reading = false;
                   if (lines) {
                       m_pages.put(page, ids, *lines);
                       emit dataChanged(index(static_cast<int>(first)),
                                        index(static_cast<int>(first + ids.size() - 1)));
                   }
                   if (!m_wanted.isEmpty())
                       m_ask.start();
               });
}

} // namespace ui
