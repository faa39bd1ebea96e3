#include "app/cli/documents.h"
#include "app/cli/text_table.h"
#include "app/cli/values.h"
#include "app/customers/contact_commands.h"
#include "app/customers/customer_commands.h"
#include "app/customers/customer_profile.h"
#include "app/customers/log_line.h"
#include "db/customers/customer_reader.h"
#include "db/customers/interaction_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kTimelineLength = 100;

QString birthdayText(const db::Birthday &birthday)
{
    const auto part = [](const std::optional<int> &number) {
        return number ? QString::number(*number) : u"?"_s;
    };
    if (!birthday.day && !birthday.month && !birthday.year)
        return {};
    QString text = u"%1/%2/%3"_s.arg(part(birthday.day), part(birthday.month), part(birthday.year));
    if (birthday.calendar == db::Calendar::Lunar)
        text += birthday.leapMonth ? u" lunar, leap month"_s : u" lunar"_s;
    return birthday.approximate ? text + u", a guess"_s : text;
}

void writeFacts(QTextStream &out, const CustomerProfile &profile)
{
    const db::Customer &customer = profile.customer;
    QString birthday = birthdayText(customer.birthday);
    if (!birthday.isEmpty() && !profile.otherCalendar.isEmpty())
        birthday += u" ("_s + profile.otherCalendar + u')';
    QString next = profile.nextBirthday.toString(Qt::ISODate);
    if (profile.turning)
        next += u", turning %1"_s.arg(*profile.turning);
    const QList<std::pair<const char *, QString>> facts{
        {"Code", customer.code},
        {"Said to", profile.honorific},
        {"Stage", u"%1 (%2)"_s.arg(db::keyOf(customer.stage), db::keyOf(customer.audience()))},
        {"Birthday", birthday},
        {"Next birthday", next},
        {"Province", customer.province},
        {"Occupation", customer.occupation},
        {"Customer since", customer.since.toString(Qt::ISODate)},
        {"Tags", customer.tags.join(u", "_s)},
        {"Note", customer.note}};
    out << customer.fullName << " (" << customer.id.value << (customer.deleted ? ", deleted)\n" : ")\n");
    for (const auto &[name, value] : facts) {
        if (!value.isEmpty())
            out << "  " << QString::fromLatin1(name).leftJustified(16) << QString(value).replace(u'\n', u' ')
                << '\n';
    }
}

void writeProfile(QTextStream &out, const CustomerProfile &profile, const QTimeZone &zone)
{
    writeFacts(out, profile);
    out << "\nContact points\n";
    for (const db::ContactPoint &point : profile.customer.contactPoints)
        out << "  " << db::keyOf(point.kind).leftJustified(16) << point.normalized << '\n';
    out << "\nConsents\n";
    for (const db::Consent &consent : profile.consents) {
        out << "  " << utcText(consent.recordedAtMs).left(10) << "  "
            << (consent.granted ? "granted " : "refused ") << db::keyOf(consent.purpose) << " by "
            << consent.channel << ", from " << consent.source << '\n';
    }
    if (profile.consents.isEmpty())
        out << "  none recorded\n";
    out << "\nTimeline\n";
    for (const db::Interaction &one : profile.timeline) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(one.occurredAtMs, zone);
        out << "  " << at.toString(u"yyyy-MM-dd HH:mm"_s) << "  "
            << u"%1 %2 %3"_s.arg(db::keyOf(one.kind), db::keyOf(one.direction), db::keyOf(one.channel))
                   .leftJustified(26);
        if (one.amount)
            out << QString::number(*one.amount) << " VND  ";
        if (one.score)
            out << "score " << *one.score << "  ";
        out << fitted(one.note, qMin<qsizetype>(60, shownWidth(one.note))) << '\n';
    }
    if (profile.timeline.isEmpty())
        out << "  nothing yet\n";
}

Outcome runShow(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Read));
    MK_TRY(const auto id, chosenCustomer(context, *session, arguments.word(0)));
    MK_TRY(const auto profile, context.tried(loadProfile(*session, id, context.clock(), kTimelineLength)));
    if (!context.json()) {
        writeProfile(context.out(), profile, context.clock().zone());
        return {};
    }
    QJsonObject customer = documentOf(profile.customer);
    customer.insert(u"honorific"_s, profile.honorific);
    customer.insert(u"nextBirthday"_s, dateOrNull(profile.nextBirthday));
    customer.insert(u"turning"_s, profile.turning ? QJsonValue(*profile.turning) : QJsonValue());
    customer.insert(u"birthdayInOtherCalendar"_s, textOrNull(profile.otherCalendar));
    context.print({{u"customer"_s, customer},
                   {u"contactPoints"_s, documentsOf(profile.customer.contactPoints)},
                   {u"consents"_s, documentsOf(profile.consents)},
                   {u"timeline"_s, documentsOf(profile.timeline)},
                   {u"stages"_s, documentsOf(profile.stages)}});
    return {};
}

/// When it was: --at, or now. Nobody has had a contact in the future.
Read<QDateTime> readTime(const CliContext &context, const Arguments &arguments)
{
    const auto text = arguments.value(u"at"_s);
    const QDateTime now = context.clock().now();
    if (!text)
        return now;
    const auto at = text->size() == 10 ? readDate(u"--at"_s, *text).map([&](QDate day) {
        return QDateTime(day, now.time(), context.clock().zone());
    })
                                       : readInstant(u"--at"_s, *text, context.clock().zone());
    if (at && *at > now)
        return workFailed(u"--at %1 lies in the future"_s.arg(*text));
    return at;
}

Read<db::Interaction> readInteraction(const CliContext &context, const Arguments &arguments)
{
    db::Interaction contact;
    MK_TRY(const auto kind,
           readWord<db::InteractionKind>(u"KIND"_s, QString(arguments.word(1)).replace(u'-', u'_')));
    MK_TRY(const auto channel, readWord<db::Channel>(arguments, u"channel"_s));
    MK_TRY(const auto direction, readWord<db::Direction>(arguments, u"direction"_s));
    MK_TRY(const auto amount, readNumber(arguments, u"amount"_s, 0, 1'000'000'000'000'000, 0));
    MK_TRY(const auto score, readNumber(arguments, u"score"_s, 0, 100, 0));
    MK_TRY(const auto at, readTime(context, arguments));
    const auto [usualChannel, usualDirection] = defaultChannelFor(kind);
    contact.kind = kind;
    contact.channel = channel.value_or(usualChannel);
    contact.direction = direction.value_or(usualDirection);
    if (arguments.has(u"amount"_s))
        contact.amount = amount;
    if (arguments.has(u"score"_s))
        contact.score = static_cast<int>(score);
    contact.note = arguments.value(u"note"_s).value_or(QString()).normalized(QString::NormalizationForm_C);
    contact.occurredAtMs = at.toMSecsSinceEpoch();
    contact.occurredOn = at.toTimeZone(context.clock().zone()).date();
    return contact;
}

Outcome runLog(CliContext &context, const Arguments &arguments)
{
    MK_TRY(auto contact, readInteraction(context, arguments));
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto id, chosenCustomer(context, *session, arguments.word(0)));
    contact.customer = id;
    MK_TRY(const auto added, context.tried(*session, LogContact{contact, {}}));
    contact.id = added.value;
    QJsonObject document = documentOf(contact);
    document.remove(u"stage"_s); // the store's to say
    document.insert(u"customer"_s, id.value);
    return context.answer(document, u"Recorded for customer %1: %2 %3 %4 on %5"_s.arg(
                                        QString::number(id.value), db::keyOf(contact.kind),
                                        db::keyOf(contact.direction), db::keyOf(contact.channel),
                                        contact.occurredOn.toString(Qt::ISODate)));
}

Outcome runStage(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto stage, readWord<db::LifecycleStage>(u"STAGE"_s, arguments.word(1)));
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto id, chosenCustomer(context, *session, arguments.word(0)));
    MK_TRY(const auto customer, context.tried(session->customers().byId(id)));
    MK_TRY(const auto before, context.tried(*session, SetStage{id, stage}));
    const QString from = db::keyOf(before.value);
    const QString to = db::keyOf(stage);
    const QString audience = db::keyOf(db::audienceOf(stage));
    return context.answer(
        {{u"customer"_s, id.value}, {u"from"_s, from}, {u"stage"_s, to}, {u"audience"_s, audience}},
        u"%1 (%2): %3 to %4 (%5)"_s.arg(customer.fullName, QString::number(id.value), from, to, audience));
}

Outcome answer(CliContext &context, const db::Customer &customer, bool deleted)
{
    const QString id = QString::number(customer.id.value);
    const QString text =
        deleted ? u"%1 (%2) is deleted; \"undelete %2\" brings them back"_s : u"%1 (%2) is there again"_s;
    return context.answer({{u"customer"_s, customer.id.value}, {u"deleted"_s, deleted}},
                          text.arg(customer.fullName, id));
}

Outcome runDelete(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto id, chosenCustomer(context, *session, arguments.word(0)));
    MK_TRY(const auto removed, context.tried(*session, DeleteCustomer{id}));
    return answer(context, removed.value, true);
}

Outcome runUndelete(CliContext &context, const Arguments &arguments)
{
    const QString text = arguments.word(0);
    MK_TRY(const auto session, context.session(DbUse::Write));
    // Whoever is deleted is found by nobody, so the number or the code is looked up as it stands in the file.
    bool isNumber = false;
    auto read = session->reader().read(db::CustomerId{text.toLongLong(&isNumber)});
    if (!isNumber || !read) {
        MK_TRY(const auto owner, context.tried(session->reader().ownerOfCode(text)));
        if (!owner)
            return noCustomer(text);
        read = session->reader().read(owner->id);
    }
    MK_TRY(const auto customer, context.tried(read));
    if (!customer.deleted)
        return workFailed(u"customer %1 is not deleted"_s.arg(customer.id.value));
    MK_CHECK(context.tried(*session, RestoreCustomer{customer.id}));
    return answer(context, customer, false);
}

} // namespace

QList<CliCommand> profileCommands()
{
    const Positional customer{u"CUSTOMER"_s, u"the customer's number, or the shop's own code for them"_s};
    return {
        {u"show"_s,
         u"Shows a customer: profile, contact points, consents, timeline."_s,
         &runShow,
         {customer}},
        {u"log"_s,
         u"Records an interaction with a customer."_s,
         &runLog,
         {customer, {u"KIND"_s, db::allKeys<db::InteractionKind>().join(u", "_s)}},
         {{u"channel"_s, u"C"_s, db::allKeys<db::Channel>().join(u", "_s)},
          {u"direction"_s, u"in/out"_s, u"in: the customer came to us; out: we to the customer"_s},
          {u"amount"_s, u"N"_s, u"of a purchase, in dong"_s},
          {u"score"_s, u"N"_s, u"of a review or a survey, 0 to 100"_s},
          {u"note"_s, u"TEXT"_s, u"in your own words"_s},
          {u"at"_s, u"TIME"_s, u"when it was, 2026-11-20 or 2026-11-20T08:30; without it, now"_s}},
         u"Unless told otherwise, a call goes out by phone and a message out by Zalo; reviews and survey\n"
         "answers come in by the website, comments by social media, everything else in the store."_s},
        {u"stage"_s,
         u"Moves a customer to another stage; the history keeps both."_s,
         &runStage,
         {customer, {u"STAGE"_s, db::allKeys<db::LifecycleStage>().join(u", "_s)}},
         {},
         u"The first three stages are prospects, the last two existing customers: messages for the one are\n"
         "never sent to the other."_s},
        {u"delete"_s,
         u"Deletes a customer: not found any more until \"undelete\"."_s,
         &runDelete,
         {customer}},
        {u"undelete"_s, u"Brings a deleted customer back with everything."_s, &runUndelete, {customer}},
        eraseCommand()};
}

} // namespace app
