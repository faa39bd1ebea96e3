#include "ui/greetings/day_people_model.h"

#include "app/desk/desk.h"
#include "ui/greetings/day_words.h"
#include "ui/language/word_labels.h"
#include "ui/widgets/initials_disc.h"
#include "ui/widgets/row_delegate.h"

using namespace Qt::StringLiterals;

namespace ui {

DayPeopleModel::DayPeopleModel(app::Desk &desk, const RuleNames &names, QObject *parent)
    : QAbstractListModel(parent), m_desk(desk), m_names(names),
      m_lines(desk, [this](const QList<app::CustomerLine> &lines) {
          m_pages.put(m_page, idsOf(m_page), lines);
          emit dataChanged(index(0), index(rowCount() - 1));
      })
{}

void DayPeopleModel::setPeople(const QList<app::DayPerson> &people)
{
    beginResetModel();
    m_people = people;
    m_pages.clear();
    m_lines.cancel();
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
               DayWords::state(person.state, person.reason);
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

QList<db::CustomerId> DayPeopleModel::idsOf(qsizetype page) const
{
    QList<db::CustomerId> ids;
    for (const app::DayPerson &person : m_people.mid(page * app::kLinesAtOnce, app::kLinesAtOnce))
        ids.append(person.customer);
    return ids;
}

void DayPeopleModel::want(qsizetype page) const
{
    if (m_lines.isLoading()) // what is then still in view asks again
        return;
    m_page = page;
    m_lines.ask(app::asking(&app::loadLines, idsOf(page), m_desk.clock()));
}

} // namespace ui
