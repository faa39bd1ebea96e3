// Counts instead of people, for calendars and plans over many.
#include "db/greetings/greeting_store.h"

#include "db/core/iso_date.h"
#include "db/engine/bulk_statement.h"
#include "db/engine/connection.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// Every row through `take`, until there is no more.
template <class Take> Result<void> forEachRow(BulkStatement &select, Take take)
{
    for (;;) {
        MK_TRY(const auto row, select.step());
        if (!row)
            return {};
        take();
    }
}

} // namespace

Result<QList<GreetingCrowd>> GreetingStore::crowds(const CrowdQuery &query) const
{
    MK_TRY(auto select, BulkStatement::prepare(m_connection, u"greeting_candidate/select_crowds"_s));
    select.add(qint64(query.byBirthYear)).add(qint64(query.byOccupation));
    QList<GreetingCrowd> crowds;
    MK_CHECK(forEachRow(select, [&] {
        GreetingCrowd crowd;
        crowd.stage = wordOf<LifecycleStage>(select.text(0)).value_or(LifecycleStage::Awareness);
        crowd.gender = wordOf<Gender>(select.text(1));
        crowd.reach = static_cast<int>(select.integer(2));
        crowd.refused = select.text(3);
        crowd.birthYear = select.optionalInt(4);
        crowd.occupation = select.text(5);
        crowd.people = select.integer(6);
        crowds.append(crowd);
    }));
    return crowds;
}

Result<QList<GreetingFigure>> GreetingStore::figures(QDate from, QDate to) const
{
    MK_TRY(auto select, BulkStatement::prepare(m_connection, u"greeting_daily/select_by_occasion"_s));
    select.add(isoText(from)).add(isoText(to));
    QList<GreetingFigure> figures;
    MK_CHECK(forEachRow(select, [&] {
        GreetingFigure figure;
        figure.day = dateOfIso(select.text(0));
        figure.occasionKey = select.text(1);
        figure.channel = wordOf<Channel>(select.text(2)).value_or(Channel::Sms);
        figure.audience = wordOf<Audience>(select.text(3)).value_or(Audience::Existing);
        figure.state = wordOf<MessageState>(select.text(4)).value_or(MessageState::Uncertain);
        figure.messages = select.integer(5);
        figures.append(figure);
    }));
    return figures;
}

Result<QList<GreetingFigure>> GreetingStore::figuresOf(QDate day) const
{
    MK_TRY(auto select, BulkStatement::prepare(m_connection, u"outbox_message/select_greetings_of_day"_s));
    select.add(isoText(day));
    QList<GreetingFigure> figures;
    MK_CHECK(forEachRow(select, [&] {
        GreetingFigure figure;
        figure.day = day;
        figure.occasionKey = select.text(0);
        figure.rule = RuleId{select.integer(1)};
        figure.audience = wordOf<Audience>(select.text(2)).value_or(Audience::Existing);
        figure.channel = wordOf<Channel>(select.text(3)).value_or(Channel::Sms);
        figure.templateId = TemplateId{select.integer(4)};
        figure.dueAt = QTime::fromString(select.text(5), u"HH:mm"_s);
        figure.state = wordOf<MessageState>(select.text(6)).value_or(MessageState::Uncertain);
        figure.reason = select.text(7);
        figure.messages = select.integer(8);
        figures.append(figure);
    }));
    return figures;
}

Result<QList<GreetedPerson>> GreetingStore::peopleOf(QDate day) const
{
    MK_TRY(auto select, BulkStatement::prepare(m_connection, u"outbox_message/select_people_of_day"_s));
    select.add(isoText(day));
    QList<GreetedPerson> people;
    MK_CHECK(forEachRow(select, [&] {
        people.append({MessageId{select.integer(0)}, CustomerId{select.integer(1)}, select.text(2),
                       wordOf<Channel>(select.text(3)).value_or(Channel::Sms),
                       wordOf<MessageState>(select.text(4)).value_or(MessageState::Uncertain),
                       select.text(5)});
    }));
    return people;
}

} // namespace db
