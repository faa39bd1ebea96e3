#include "app/cli/documents.h"
#include "app/cli/values.h"
#include "app/customers/personal_day_commands.h"
#include "app/people/date_text.h"
#include "app/people/name_spelling.h"
#include "app/people/person_name.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString nameOf(const db::PersonalDay &day)
{
    const QString name = u"%1 %2"_s.arg(db::keyOf(day.kind)).arg(day.number);
    return day.name.isEmpty() ? name : u"%1 (%2)"_s.arg(name, day.name);
}

Read<QString> readName(const Arguments &arguments, db::PersonalDayKind kind)
{
    const QString name = cleanName(arguments.value(u"name"_s).value_or(QString()));
    if (name.size() > kLongestDayName)
        return wrongCall(u"--name has %1 characters at most"_s.arg(kLongestDayName));
    if (name.isEmpty() && kind == db::PersonalDayKind::Other)
        return wrongCall(u"KIND %1 needs a name: --name TEXT"_s.arg(db::keyOf(kind)));
    return name;
}

Outcome runAdd(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto kind, readWord<db::PersonalDayKind>(u"KIND"_s, arguments.word(1)));
    const BirthdayText date =
        parseBirthday(arguments.word(2), context.clock().today(),
                      arguments.has(u"lunar"_s) ? std::optional(db::Calendar::Lunar) : std::nullopt);
    if (!date.valid)
        return workFailed(u"DATE %1: %2"_s.arg(arguments.word(2), date.reason));
    MK_TRY(const auto name, readName(arguments, kind));
    const db::PersonalDay day{kind, 0, name, date.birthday};
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto id, chosenCustomer(context, *session, arguments.word(0)));
    MK_TRY(const auto added, context.tried(*session, AddPersonalDay{id, day}));
    QJsonObject document = documentOf(added.value);
    document.insert(u"customer"_s, id.value);
    return context.answer(document, u"Noted for customer %1: %2"_s.arg(id.value).arg(nameOf(added.value)));
}

Outcome runRemove(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto kind, readWord<db::PersonalDayKind>(u"KIND"_s, arguments.word(1)));
    const QString number = arguments.words().size() > 2 ? arguments.word(2) : u"1"_s;
    MK_TRY(const auto which, readNumber(u"NUMBER"_s, number, 1, 9999));
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto id, chosenCustomer(context, *session, arguments.word(0)));
    MK_TRY(const auto removed, context.tried(*session, RemovePersonalDay{id, kind, static_cast<int>(which)}));
    QJsonObject document = documentOf(removed.value);
    document.insert(u"customer"_s, id.value);
    return context.answer(document,
                          u"Removed from customer %1: %2"_s.arg(id.value).arg(nameOf(removed.value)));
}

} // namespace

QList<CliCommand> dayCommands()
{
    const Positional customer{u"CUSTOMER"_s, u"the customer's number, or the shop's own code for them"_s};
    const Positional kind{u"KIND"_s, db::allKeys<db::PersonalDayKind>().join(u", "_s)};
    return {{u"day add"_s,
             u"Notes a day of a customer's own: a wedding, a child's birthday, a giỗ."_s,
             &runAdd,
             {customer, kind, {u"DATE"_s, u"2010-05-12, 12/5/2010, 12/5, 2010, \"15/8 âm lịch\""_s}},
             {{u"name"_s, u"TEXT"_s, u"whose it is, or what the day is called"_s},
              {u"lunar"_s, {}, u"the date is one of the lunar calendar"_s}}},
            {u"day remove"_s,
             u"Removes such a day again."_s,
             &runRemove,
             {customer,
              kind,
              {u"NUMBER"_s, u"which of that kind, as show says; 1"_s, Positional::Count::Optional}}}};
}

} // namespace app
