// Counts instead of people, for calendars and plans over many.
#include "db/greetings/greeting_store.h"

#include "db/core/iso_date.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

Result<QList<CustomerGroup>> GreetingStore::groups(const GroupQuery &query) const
{
    Statement select = m_connection.prepare(u"greeting_candidate/select_groups"_s);
    select.add(query.byBirthYear).add(query.byOccupation);
    return readAll(select, [](const Statement &row) {
        CustomerGroup group;
        group.stage = wordOf<LifecycleStage>(row.text(0)).value_or(LifecycleStage::Awareness);
        group.gender = wordOf<Gender>(row.text(1));
        group.reach = static_cast<int>(row.integer(2));
        group.bars.refused = row.text(3);
        group.birthYear = row.optionalInt(4);
        group.occupation = row.text(5);
        group.people = row.integer(6);
        group.bars.barred = row.text(7);
        group.preferredChannel = wordOf<Channel>(row.text(8));
        group.preferredHour = timeOfIso(row.text(9));
        group.bars.refusedThere = row.text(10);
        return group;
    });
}

Result<QList<GreetingFigure>> GreetingStore::figures(QDate from, QDate to) const
{
    Statement select = m_connection.prepare(u"greeting_daily/select_figures"_s);
    select.add(isoText(from)).add(isoText(to));
    return readAll(select, [](const Statement &row) {
        GreetingFigure figure;
        figure.day = dateOfIso(row.text(0));
        figure.occasionKey = row.text(1);
        figure.channel = wordOf<Channel>(row.text(2)).value_or(Channel::Sms);
        figure.audience = wordOf<Audience>(row.text(3)).value_or(Audience::Existing);
        figure.state = wordOf<MessageState>(row.text(4)).value_or(MessageState::Uncertain);
        figure.messages = row.integer(5);
        return figure;
    });
}

Result<QList<GreetingFigure>> GreetingStore::figuresOf(QDate day) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_greetings_of_day"_s);
    select.add(isoText(day));
    return readAll(select, [day](const Statement &row) {
        GreetingFigure figure;
        figure.day = day;
        figure.occasionKey = row.text(0);
        figure.rule = RuleId{row.integer(1)};
        figure.audience = wordOf<Audience>(row.text(2)).value_or(Audience::Existing);
        figure.channel = wordOf<Channel>(row.text(3)).value_or(Channel::Sms);
        figure.templateId = TemplateId{row.integer(4)};
        figure.dueAt = QTime::fromString(row.text(5), u"HH:mm"_s);
        figure.state = wordOf<MessageState>(row.text(6)).value_or(MessageState::Uncertain);
        figure.reason = row.text(7);
        figure.messages = row.integer(8);
        return figure;
    });
}

Result<QList<GreetedPerson>> GreetingStore::peopleOf(QDate day) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_people_of_day"_s);
    select.add(isoText(day));
    return readAll(select, [](const Statement &row) {
        return GreetedPerson{MessageId{row.integer(0)},
                             CustomerId{row.integer(1)},
                             row.text(2),
                             wordOf<Channel>(row.text(3)).value_or(Channel::Sms),
                             wordOf<MessageState>(row.text(4)).value_or(MessageState::Uncertain),
                             row.text(5)};
    });
}

} // namespace db
