#include "app/cli/documents.h"
#include "app/cli/template_argument.h"
#include "app/greetings/customer_occasion.h"
#include "app/greetings/greeting_setup.h"
#include "app/greetings/occasion_kind.h"
#include "app/messages/audience_guard.h"
#include "app/messages/message_renderer.h"
#include "app/messages/sms_parts.h"
#include "app/outbox/group_messages.h"
#include "app/people/contact_text.h"
#include "app/people/phone.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// The occasion by its key; people born by the lunar calendar have their lunar birthday.
Read<db::Occasion> occasionNamed(const CliContext &context, db::Session &session, const QString &key,
                                 const db::Customer &customer)
{
    MK_TRY(const auto occasions, context.tried(session.greetings().occasions()));
    const auto find = [&occasions](const QString &wanted, QString db::Occasion::*member) {
        return std::find_if(occasions.begin(), occasions.end(),
                            [&](const db::Occasion &one) { return one.*member == wanted; });
    };
    auto found = find(key, &db::Occasion::key);
    if (found == occasions.end())
        return workFailed(u"there is no occasion \"%1\"; \"menkhach-cli occasions\" lists them"_s.arg(key));
    if (isBirthday(*found) && !isLunarBirthday(*found) && customer.birthday.calendar == db::Calendar::Lunar) {
        const auto lunar = find(u"personal_birthday_lunar"_s, &db::Occasion::rule);
        if (lunar != occasions.end())
            return *lunar;
    }
    return *found;
}

/// The day a text speaks of: --date, or the occasion's next one, or today.
Read<MessageDay> dayOfMessage(const CliContext &context, db::Session &session, const Arguments &arguments,
                              const db::Template &text, const db::Customer &customer,
                              const ShopSettings &shop)
{
    MK_TRY(const auto date, readDate(arguments, u"date"_s, context.clock().today()));
    MessageDay day{date, {}};
    const QString key = arguments.value(u"occasion"_s).value_or(text.occasionKey);
    if (key.isEmpty())
        return day;
    MK_TRY(const auto occasion, occasionNamed(context, session, key, customer));
    day.occasion = occasion;
    MK_TRY(const auto table, context.tried(loadOccasionTable(session)));
    const auto next = nextOccasionFor(customer, occasion, date, shop.birthdays, table);
    if (next && (!arguments.has(u"date"_s) || next->date == date)) {
        day.date = next->date;
        day.occasionYear = next->occasionYear;
    }
    return day;
}

Outcome runRender(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Read));
    MK_TRY(const auto text, chosenTemplate(context, *session, arguments.word(0)));
    MK_TRY(const auto id, chosenCustomer(context, *session, *arguments.value(u"customer"_s)));
    MK_TRY(const auto customer, context.tried(session->customers().byId(id)));
    if (const auto refused = refusal(text, customer))
        return workFailed(u"%1: %2"_s.arg(refused->reason, refused->detail));
    MK_TRY(const auto shop, context.tried(ShopSettings::load(*session)));
    MK_TRY(const auto day, dayOfMessage(context, *session, arguments, text, customer, shop));
    const RenderedMessage message = MessageRenderer(shop).render(text, customer, day);
    if (!context.json()) {
        QTextStream err(context.streams().err);
        writeFindings(err, text.key.isEmpty() ? u"template %1"_s.arg(text.id.value) : text.key,
                      message.findings);
    }
    const QString head = message.subject.isEmpty() ? QString() : u"Subject: %1\n\n"_s.arg(message.subject);
    const Outcome answered =
        context.answer({{u"text"_s, message.text},
                        {u"subject"_s, message.subject},
                        {u"findings"_s, documentsOf(message.findings)},
                        {u"template"_s, text.id.value},
                        {u"customer"_s, id.value},
                        {u"channel"_s, db::keyOf(text.channel)},
                        {u"date"_s, dateOrNull(day.date)},
                        {u"occasion"_s, day.occasion ? QJsonValue(day.occasion->key) : QJsonValue()}},
                       head + message.text);
    return message.sendable() ? answered
                              : workFailed(u"this text cannot be sent to customer %1"_s.arg(id.value));
}

/// As on paper: whom it goes to, and the text.
QString blockOf(const GroupMessage &message)
{
    const PhoneNumber phone = parsePhone(message.address);
    QString block = u"%1, %2\n"_s.arg(message.name, phone.valid ? phone.display : message.address);
    if (!message.subject.isEmpty())
        block += u"Subject: %1\n"_s.arg(message.subject);
    return block + message.text + u'\n';
}

Outcome runWrite(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Read));
    MK_TRY(const auto text, chosenTemplate(context, *session, arguments.word(0)));
    MK_TRY(const auto ids, chosenCustomers(context, *session, arguments.words().mid(1)));
    MK_TRY(const auto written,
           context.tried(writeToGroup(*session, {ids.begin(), ids.end()}, text.id, context.clock(),
                                      context.beginLongWork(u"writing"_s))));
    QJsonArray messages;
    QStringList blocks;
    for (const GroupMessage &message : written.messages) {
        messages.append(QJsonObject{{u"customer"_s, message.customer.value},
                                    {u"address"_s, message.address},
                                    {u"subject"_s, message.subject},
                                    {u"text"_s, message.text}});
        blocks.append(blockOf(message));
    }
    QJsonArray leftOut;
    for (const LeftOut &one : written.leftOut) {
        leftOut.append(QJsonObject{{u"customer"_s, one.customer.value}, {u"reason"_s, keyOf(one.why)}});
        if (!context.json())
            context.say(u"left out: %1 (%2): %3"_s.arg(one.name, QString::number(one.customer.value),
                                                       keyOf(one.why)));
    }
    return context.answer({{u"template"_s, text.id.value},
                           {u"channel"_s, db::keyOf(text.channel)},
                           {u"messages"_s, messages},
                           {u"leftOut"_s, leftOut}},
                          blocks.isEmpty() ? u"Nothing is written."_s : blocks.join(u'\n').chopped(1));
}

Outcome runPhone(CliContext &context, const Arguments &arguments)
{
    const PhoneNumber phone = parsePhone(arguments.words().join(u' '));
    QString text = phoneReason(phone.problem);
    if (phone.valid) {
        text = QStringList{phone.e164, phone.display, phone.kind}.join(u"  "_s);
        if (phone.kind == "foreign"_L1 && !phone.line.isEmpty())
            text += u", "_s + phone.line;
        for (const QString &other : phone.others)
            text += u"\n%1  (another number in the same text)"_s.arg(other);
        if (phone.ambiguous)
            text += u"\nThese digits were a landline before 2017: an old list may mean that one."_s;
    }
    return context.answer({{u"valid"_s, phone.valid},
                           {u"e164"_s, phone.valid ? textOrNull(phone.e164) : QJsonValue()},
                           {u"kind"_s, textOrNull(phone.kind)},
                           {u"line"_s, textOrNull(phone.line)},
                           {u"display"_s, phone.display},
                           {u"problem"_s, textOrNull(phone.problem)},
                           {u"others"_s, QJsonArray::fromStringList(phone.others)},
                           {u"ambiguous"_s, phone.ambiguous}},
                          text);
}

Outcome runSms(CliContext &context, const Arguments &arguments)
{
    const QString text = arguments.words().join(u' ');
    const SmsCount count = countSms(text);
    const SmsCount plain = countSms(withoutDiacritics(text));
    const auto documentOf = [](const SmsCount &of) {
        return QJsonObject{{u"encoding"_s, of.encoding}, {u"units"_s, of.units}, {u"parts"_s, of.parts}};
    };
    const auto textOf = [](const SmsCount &of) {
        return u"%1, %2 %3, %4 %5"_s.arg(of.encoding, QString::number(of.units),
                                         of.units == 1 ? u"unit"_s : u"units"_s, QString::number(of.parts),
                                         of.parts == 1 ? u"part"_s : u"parts"_s);
    };
    QJsonObject document = documentOf(count);
    document.insert(u"withoutAccents"_s, documentOf(plain));
    return context.answer(document, plain == count
                                        ? textOf(count)
                                        : u"%1 (without accents: %2)"_s.arg(textOf(count), textOf(plain)));
}

} // namespace

QList<CliCommand> messageCommands()
{
    return {
        {u"render"_s,
         u"Prints the text as a customer would receive it; refuses the other audience's words."_s,
         &runRender,
         {{u"TEMPLATE"_s, u"its number or its key"_s}},
         {{u"customer"_s, u"ID"_s, u"the customer's number or code"_s, true},
          {u"date"_s, u"D"_s, u"the day the text speaks of; without it, the occasion's next one"_s},
          {u"occasion"_s, u"KEY"_s, u"instead of the template's own occasion"_s}}},
        {u"write"_s,
         u"Prints a template as each of several customers would receive it; nothing is sent or stored."_s,
         &runWrite,
         {{u"TEMPLATE"_s, u"its number or its key"_s},
          {u"CUSTOMER"_s, u"the customers' numbers, or the shop's own codes for them"_s,
           Positional::Count::OneOrMore}},
         {},
         u"Left out, with the reason: whoever is of the other audience (wrong-audience), is no company where "
         "the text is for companies (wrong-recipient), is not reached by the template's channel "
         "(no-contact), refused it (refused) or shares the number or address with a customer who did "
         "(refused-by-another), has not agreed to advertising (no-consent), asked that their "
         "data is not used (restricted), has the number of a person who was erased (erased-before), or for "
         "whom it has no sendable text (no-words)."_s},
        {u"sms"_s,
         u"Says encoding, units and parts of a text as an SMS."_s,
         &runSms,
         {{u"TEXT"_s, u"the text"_s, Positional::Count::OneOrMore}}},
        {u"phone"_s,
         u"Says how a phone number will be stored."_s,
         &runPhone,
         {{u"TEXT"_s, u"the number as it was written"_s, Positional::Count::OneOrMore}},
         {},
         u"The answer may be that there is no valid number; the exit code is 0 then too."_s}};
}

} // namespace app
