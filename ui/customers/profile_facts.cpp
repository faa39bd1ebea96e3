#include "ui/customers/profile_facts.h"

#include "ui/language/customer_words.h"
#include "ui/language/relation_words.h"
#include "ui/language/word_labels.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString tr(const char *text, const char *comment = nullptr, int count = -1)
{
    return QCoreApplication::translate("ui", text, comment, count);
}

bool isAlsoPhone(const db::ContactPoint &point, const db::Customer &customer)
{
    return point.kind != db::ContactKind::Phone &&
           std::ranges::any_of(customer.contactPoints, [&point](const db::ContactPoint &other) {
               return other.kind == db::ContactKind::Phone && other.normalized == point.normalized;
           });
}

/// All addresses of a kind, the primary one first, one a line. A Zalo that is one of the phone numbers says
/// nothing new.
QString addresses(const db::Customer &customer, db::ContactKind kind)
{
    QStringList values;
    for (const bool primary : {true, false}) {
        for (const db::ContactPoint &point : customer.contactPoints) {
            if (point.kind == kind && point.primary == primary && !isAlsoPhone(point, customer))
                values.append(point.normalized.startsWith(u'+') ? phoneText(point.normalized) : point.value);
        }
    }
    return values.join(u'\n');
}

/// "Zalo, 19:30".
QString preferenceText(const db::Customer &customer)
{
    QStringList parts;
    if (customer.preferredChannel)
        parts.append(labelOf(*customer.preferredChannel));
    if (customer.preferredHour.isValid())
        parts.append(customer.preferredHour.toString(u"HH:mm"_s));
    return parts.join(u", "_s);
}

QString birthdayText(const app::CustomerProfile &profile)
{
    const db::Birthday &birthday = profile.customer.birthday;
    if (profile.otherCalendar.isEmpty())
        return words::givenDate(birthday);
    return (birthday.calendar == db::Calendar::Lunar
                ? tr("%1 lunar = %2", "a lunar date of birth, and the same in the solar calendar")
                : tr("%1 = %2 lunar", "a solar date of birth, and the same in the lunar calendar"))
        .arg(words::birthday(birthday), profile.otherCalendar);
}

QString nextBirthdayText(const app::CustomerProfile &profile, QDate today)
{
    if (!profile.nextBirthday.isValid())
        return {};
    const QString day = words::dayAhead(profile.nextBirthday, today);
    return profile.turning
               ? tr("%1, turns %2", "next birthday and the age reached then").arg(day).arg(*profile.turning)
               : day;
}

/// Is it greeted on the very day that stands in the date, and not so soon that it has to be said?
bool goesWithoutSaying(const db::Birthday &birthday, QDate greeted, QDate today)
{
    return birthday.calendar == db::Calendar::Solar && birthday.day == greeted.day() &&
           birthday.month == greeted.month() && today.daysTo(greeted) > 7;
}

/// "13/10/1981 lunar, greeted today": the birthday as given and, where it says more, the day it is greeted.
QString birthdayInShort(const app::CustomerProfile &profile, QDate today)
{
    const db::Birthday &birthday = profile.customer.birthday;
    const QString said = words::givenDate(birthday);
    if (said.isEmpty())
        return tr("not known", "a key fact");
    if (!profile.nextBirthday.isValid() || goesWithoutSaying(birthday, profile.nextBirthday, today))
        return said;
    return tr("%1, greeted on %2", "a date of birth, and the next day it is greeted")
        .arg(said, words::dayAhead(profile.nextBirthday, today));
}

/// "12/05/2010 · next 12/05, in 12 days, 16 years": when it was, and when it comes back.
QString dayText(const app::ComingPersonalDay &coming, QDate today)
{
    const QString given = words::givenDate(coming.day.date);
    if (!coming.next.isValid())
        return given;
    const QString until = words::daysUntil(coming.next, today);
    const QString next = today.daysTo(coming.next) <= 1
                             ? until
                             : tr("%1, %2", "a day to come, and how long until then")
                                   .arg(words::dayToCome(coming.next, today), until);
    const QString text = tr("%1 · next %2", "a personal day as given, and its next time").arg(given, next);
    return coming.years ? u"%1 · %2"_s.arg(text, tr("%n year(s)", "since the event of a personal day, then",
                                                    *coming.years))
                        : text;
}

/// A solemn day comes with its date alone.
QList<Fact> dayFactsOf(const app::CustomerProfile &profile, QDate today)
{
    QList<Fact> facts;
    for (const app::ComingPersonalDay &coming : profile.personalDays)
        facts.append({.caption = words::personalDay(coming.day),
                      .value = dayText(coming, today),
                      .wide = true,
                      .strong = coming.next == today});
    return facts;
}

/// Those alike together: "Child" over "Bo, Bi".
QList<Fact> relationFactsOf(const QList<db::SeenRelation> &relations)
{
    QList<Fact> facts;
    for (const db::SeenRelation &seen : relations) {
        const QString caption = words::relation(seen.relation.kind, seen.fromOther);
        if (!facts.isEmpty() && facts.last().caption == caption)
            facts.last().value += u", "_s + seen.name;
        else
            facts.append({.caption = caption, .value = seen.name});
    }
    return facts;
}

QString bondText(const db::InteractionSummary &summary)
{
    if (summary.channels == 0)
        return tr("no contact yet", "a key fact");
    const QString way = summary.fromCustomer > 0 && summary.fromShop > 0
                            ? tr("Both ways", "who contacts whom")
                        : summary.fromCustomer > 0 ? tr("Customer reaches out", "who contacts whom")
                                                   : tr("Only the shop reaches out", "who contacts whom");
    return u"%1 · %2"_s.arg(way, tr("%n channel(s)", "ways of contact", static_cast<int>(summary.channels)));
}

QString purchaseText(const db::InteractionSummary &summary, QDate today)
{
    if (summary.purchases == 0)
        return tr("none yet", "a key fact: purchases");
    return u"%1 · %2"_s.arg(words::day(summary.lastPurchaseOn, today),
                            tr("%n time(s)", "purchases", static_cast<int>(summary.purchases)));
}

QString satisfactionText(const db::InteractionSummary &summary)
{
    QStringList parts;
    if (summary.lastScore)
        parts.append(tr("%1/10", "a score").arg(*summary.lastScore));
    if (summary.referrals > 0)
        parts.append(tr("recommends us", "a key fact"));
    return parts.isEmpty() ? tr("not asked yet", "a key fact") : parts.join(u" · "_s);
}

/// What forbids messages to this customer, whatever they agreed to before.
QList<Fact> barsOf(const app::CustomerProfile &profile)
{
    const auto bar = [](const QString &why) {
        return Fact{.caption = tr("No messages", "a fact"), .value = why, .wide = true, .strong = true};
    };
    QList<Fact> bars;
    const auto restricting = std::ranges::find_if(profile.requests, &db::DataRequest::restricts);
    if (restricting != profile.requests.cend())
        bars.append(
            bar(tr("Asked on %1 that their data is not used. Nothing is sent until that is lifted.", "a day")
                    .arg(words::fullDate(restricting->receivedOn))));
    const auto barred = std::ranges::find(profile.suppressed, true, &db::SuppressedContact::barred);
    if (barred != profile.suppressed.cend())
        bars.append(bar(
            tr("The owner of this number or address asked to be erased on %1. Record a new consent first.",
               "a day")
                .arg(words::fullDate(QDateTime::fromMSecsSinceEpoch(barred->erasedAtMs).date()))));
    return bars;
}

} // namespace

QList<Fact> keyFactsOf(const app::CustomerProfile &profile, QDate today)
{
    constexpr int kSoon = 30;
    QList<Fact> facts = barsOf(profile);
    facts += QList<Fact>{{.caption = tr("Birthday", "a fact"),
                          .value = birthdayInShort(profile, today),
                          .strong = profile.nextBirthday == today},
                         {tr("Relationship", "a fact: how close we are"), bondText(profile.summary)},
                         {tr("Last purchase", "a fact"), purchaseText(profile.summary, today)},
                         {tr("Satisfaction", "a fact"), satisfactionText(profile.summary)}};
    if (!profile.personalDays.isEmpty() && profile.personalDays.first().next.isValid() &&
        today.daysTo(profile.personalDays.first().next) <= kSoon)
        facts.append(dayFactsOf(profile, today).first());
    if (!profile.customer.note.isEmpty())
        facts.append({.caption = tr("Note", "a fact"), .value = profile.customer.note, .wide = true});
    return facts;
}

QList<Fact> factsOf(const app::CustomerProfile &profile, QDate today)
{
    const db::Customer &customer = profile.customer;
    const bool existing = customer.audience() == db::Audience::Existing;
    const bool isToday = profile.nextBirthday == today;
    const auto at = [&customer](db::ContactKind kind) { return addresses(customer, kind); };
    QList<Fact> facts{
        {.caption = tr("Phone", "a fact"), .value = at(db::ContactKind::Phone), .keyboard = true},
        {.caption = tr("Next birthday", "a fact"),
         .value = nextBirthdayText(profile, today),
         .strong = isToday},
        {.caption = tr("Note", "a fact"), .value = customer.note, .wide = true},
        {.caption = tr("Birthday", "a fact"), .value = birthdayText(profile), .wide = true},
        {.caption = tr("E-mail", "a fact"),
         .value = at(db::ContactKind::Email),
         .wide = true,
         .keyboard = true},
        {customer.preferredChannel ? tr("Prefers", "a fact: how and when a customer likes to be reached")
                                   : tr("Preferred time", "a fact: only when a customer likes to be reached"),
         preferenceText(customer)},
        {.caption = tr("Street address", "a fact"), .value = customer.address, .wide = true},
        {tr("Province", "a fact"), customer.province},
        {tr("Occupation", "a fact"), customer.occupation},
        {existing ? tr("Customer since", "a fact") : tr("Known since", "a fact"),
         customer.since.toString(u"dd/MM/yyyy"_s)},
        {tr("Zalo", "a fact"), at(db::ContactKind::Zalo)},
        {tr("Facebook", "a fact"), at(db::ContactKind::Facebook)},
        {tr("Website", "a fact"), at(db::ContactKind::Website)},
        {tr("Also reached at", "a fact: other addresses"), at(db::ContactKind::Other)}};
    facts += dayFactsOf(profile, today);
    facts += relationFactsOf(profile.relations);
    facts.removeIf([](const Fact &fact) { return fact.value.isEmpty(); });
    return facts;
}

} // namespace ui
