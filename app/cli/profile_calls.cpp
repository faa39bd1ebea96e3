#include "app/cli/contact_text.h"
#include "app/cli/documents.h"
#include "app/cli/text_table.h"
#include "app/cli/values.h"
#include "app/core/nfc.h"
#include "app/customers/contact_commands.h"
#include "app/customers/customer_profile.h"
#include "app/customers/log_line.h"
#include "app/people/money_text.h"
#include "db/core/iso_date.h"
#include "db/customers/customer_store.h"
#include "db/customers/interaction_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kTimelineLength = 100;
constexpr int kContactWidth = 32; // of "outgoing message on social media"

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
    QStringList prefers;
    if (customer.preferredChannel)
        prefers.append(db::keyOf(*customer.preferredChannel));
    if (customer.preferredHour.isValid())
        prefers.append(db::isoText(customer.preferredHour));
    const QList<std::pair<const char *, QString>> facts{
        {"Code", customer.code},
        {"Addressed as", profile.honorific},
        {"Stage", u"%1 (%2)"_s.arg(db::keyOf(customer.stage), db::keyOf(customer.audience()))},
        {"Birthday", birthday},
        {"Next birthday", next},
        {"Prefers", prefers.join(u" at "_s)},
        {"Street address", customer.address},
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

void writeDays(QTextStream &out, const QList<ComingPersonalDay> &days)
{
    if (!days.isEmpty())
        out << "\nPersonal days\n";
    for (const ComingPersonalDay &coming : days) {
        const db::PersonalDay &day = coming.day;
        out << "  " << u"%1 %2"_s.arg(db::keyOf(day.kind)).arg(day.number).leftJustified(18)
            << birthdayText(day.date);
        if (!day.name.isEmpty())
            out << ", " << day.name;
        if (coming.next.isValid())
            out << ", next " << coming.next.toString(Qt::ISODate);
        if (coming.years)
            out << ", " << *coming.years << " years";
        out << '\n';
    }
}

/// "spouse: Lê Hà (7)", and from the other side "child of Lê Hà (7)".
void writeRelations(QTextStream &out, const QList<db::SeenRelation> &relations)
{
    if (!relations.isEmpty())
        out << "\nRelations\n";
    for (const db::SeenRelation &seen : relations) {
        const QString kind = db::keyOf(seen.relation.kind);
        const QString other = u"%1 (%2)"_s.arg(seen.name).arg(seen.with.value);
        out << "  " << (seen.fromOther ? u"%1 of %2"_s.arg(kind, other) : u"%1: %2"_s.arg(kind, other))
            << '\n';
    }
}

void writeProfile(QTextStream &out, const CustomerProfile &profile, const QTimeZone &zone)
{
    writeFacts(out, profile);
    writeDays(out, profile.personalDays);
    writeRelations(out, profile.relations);
    out << "\nContact points\n";
    for (const db::ContactPoint &point : profile.customer.contactPoints)
        out << "  " << db::keyOf(point.kind).leftJustified(16) << point.normalized << '\n';
    out << "\nConsents\n";
    for (const db::Consent &consent : profile.consents) {
        out << "  " << utcText(consent.recordedAtMs).left(10) << "  "
            << (consent.granted ? "granted " : "refused ") << db::keyOf(consent.purpose) << " by "
            << consent.channel << ", from " << consent.source;
        if (consent.givenOn.isValid())
            out << ", said on " << consent.givenOn.toString(Qt::ISODate);
        out << (consent.voided ? ", undone: it does not count\n" : "\n");
    }
    if (profile.consents.isEmpty())
        out << "  none recorded\n";
    out << "\nTimeline\n";
    for (const db::Interaction &one : profile.timeline) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(one.occurredAtMs, zone);
        out << "  " << at.toString(u"yyyy-MM-dd HH:mm"_s) << "  "
            << contactText(one.kind, one.direction, one.channel).leftJustified(kContactWidth) << ' ';
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
                   {u"personalDays"_s, documentsOf(profile.personalDays)},
                   {u"relations"_s, documentsOf(profile.relations)},
                   {u"contactPoints"_s, documentsOf(profile.customer.contactPoints)},
                   {u"consents"_s, documentsOf(profile.consents)},
                   {u"timeline"_s, documentsOf(profile.timeline)},
                   {u"stages"_s, documentsOf(profile.stages)}});
    return {};
}

/// When it was: --at, or now. A contact cannot be in the future.
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

/// As the counter takes it: 250000, "450k", "1tr2".
Read<std::optional<qint64>> readAmount(const Arguments &arguments)
{
    const auto text = arguments.value(u"amount"_s);
    if (!text)
        return std::nullopt;
    const auto amount = moneyCellOf(*text);
    if (!amount)
        return wrongCall(
            u"--amount must be an amount in dong, such as 450000, 450k or 1tr2, not \"%1\""_s.arg(*text));
    if (*amount < 0 || *amount > kMostMoney)
        return wrongCall(u"--amount must be 0 to %1, not %2"_s.arg(QString::number(kMostMoney), *text));
    return amount;
}

Read<db::Interaction> readInteraction(const CliContext &context, const Arguments &arguments)
{
    db::Interaction contact;
    MK_TRY(const auto kind,
           readWord<db::InteractionKind>(u"KIND"_s, QString(arguments.word(1)).replace(u'-', u'_')));
    MK_TRY(const auto channel, readWord<db::Channel>(arguments, u"channel"_s));
    MK_TRY(const auto direction, readWord<db::Direction>(arguments, u"direction"_s));
    MK_TRY(contact.amount, readAmount(arguments));
    MK_TRY(const auto score, readNumber(arguments, u"score"_s, 0, 100, 0));
    MK_TRY(const auto at, readTime(context, arguments));
    const auto [usualChannel, usualDirection] = defaultChannelFor(kind);
    contact.kind = kind;
    contact.channel = channel.value_or(usualChannel);
    contact.direction = direction.value_or(usualDirection);
    if (arguments.has(u"score"_s))
        contact.score = static_cast<int>(score);
    contact.note = nfc(arguments.value(u"note"_s).value_or(QString()));
    contact.occurredAtMs = at.toMSecsSinceEpoch();
    contact.occurredOn = at.toTimeZone(context.clock().zone()).date();
    return contact;
}

/// Who buys is no prospect any more; that is said, and left to the person.
Outcome offerNextStage(CliContext &context, db::Session &session, const db::Interaction &contact)
{
    if (contact.kind != db::InteractionKind::Purchase)
        return {};
    MK_TRY(const auto customer, context.tried(session.customers().byId(contact.customer)));
    if (customer.audience() == db::Audience::Prospect)
        context.say(u"note: customer %1 is still a prospect; \"stage %1 experience\" makes them an existing "
                    "customer"_s.arg(customer.id.value));
    return {};
}

Outcome runLog(CliContext &context, const Arguments &arguments)
{
    MK_TRY(auto contact, readInteraction(context, arguments));
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto id, chosenCustomer(context, *session, arguments.word(0)));
    contact.customer = id;
    MK_TRY(const auto added, context.tried(*session, LogContact{contact, {}}));
    contact.id = added.value;
    MK_CHECK(offerNextStage(context, *session, contact));
    QJsonObject document = documentOf(contact);
    document.remove(u"stage"_s); // the store's to say
    document.insert(u"customer"_s, id.value);
    return context.answer(document, u"Recorded for customer %1: %2, on %3"_s.arg(
                                        QString::number(id.value),
                                        contactText(contact.kind, contact.direction, contact.channel),
                                        contact.occurredOn.toString(Qt::ISODate)));
}

} // namespace

QList<CliCommand> profileCommands()
{
    const Positional customer{u"CUSTOMER"_s, u"the customer's number, or the shop's own code for them"_s};
    return {{u"show"_s,
             u"Shows a customer: profile, contact points, consents, timeline."_s,
             &runShow,
             {customer}},
            {u"log"_s,
             u"Records an interaction with a customer."_s,
             &runLog,
             {customer, {u"KIND"_s, db::allKeys<db::InteractionKind>().join(u", "_s)}},
             {{u"channel"_s, u"C"_s, db::allKeys<db::Channel>().join(u", "_s)},
              {u"direction"_s, u"in/out"_s, u"in: the customer came to us; out: we to the customer"_s},
              {u"amount"_s, u"N"_s, u"of a purchase, in dong: 450000, 450k, 1tr2"_s},
              {u"score"_s, u"N"_s, u"of a review or a survey, 0 to 100"_s},
              {u"note"_s, u"TEXT"_s, u"in your own words"_s},
              {u"at"_s, u"TIME"_s, u"when it was, 2026-11-20 or 2026-11-20T08:30; without it, now"_s}},
             u"Unless told otherwise, a call goes out by phone and a message out by Zalo; reviews and survey "
             "answers come in by the website, comments by social media, everything else in the store."_s}};
}

} // namespace app
