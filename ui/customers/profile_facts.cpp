#include "ui/customers/profile_facts.h"

#include "ui/language/customer_words.h"
#include "ui/language/word_labels.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// What counts.
class FactWords final
{
    Q_DECLARE_TR_FUNCTIONS(ui::FactWords)
public:
    static QString channels(int count) { return tr("%n channel(s)", "ways of contact", count); }
    static QString times(int count) { return tr("%n time(s)", "purchases", count); }
};

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("ui", text, comment);
}

bool isAlsoPhone(const db::ContactPoint &point, const db::Customer &customer)
{
    return point.kind != db::ContactKind::Phone &&
           std::any_of(customer.contactPoints.begin(), customer.contactPoints.end(),
                       [&point](const db::ContactPoint &other) {
                           return other.kind == db::ContactKind::Phone &&
                                  other.normalized == point.normalized;
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

QString birthdayText(const app::CustomerProfile &profile)
{
    const db::Birthday &birthday = profile.customer.birthday;
    const QString own = words::birthday(birthday);
    if (own.isEmpty())
        return {};
    const bool lunar = birthday.calendar == db::Calendar::Lunar;
    if (profile.otherCalendar.isEmpty())
        return lunar ? tr("%1 lunar", "a date of birth of the lunar calendar").arg(own) : own;
    return (lunar ? tr("%1 lunar = %2", "a lunar date of birth, and the same in the solar calendar")
                  : tr("%1 = %2 lunar", "a solar date of birth, and the same in the lunar calendar"))
        .arg(own, profile.otherCalendar);
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
    const QString own = words::birthday(birthday);
    if (own.isEmpty())
        return tr("not known", "a key fact");
    const QString said = birthday.calendar == db::Calendar::Lunar
                             ? tr("%1 lunar", "a date of birth of the lunar calendar").arg(own)
                             : own;
    if (!profile.nextBirthday.isValid() || goesWithoutSaying(birthday, profile.nextBirthday, today))
        return said;
    return tr("%1, greeted %2", "a date of birth, and the next day it is greeted")
        .arg(said, words::dayAhead(profile.nextBirthday, today));
}

QString bondText(const db::InteractionSummary &summary)
{
    if (summary.channels == 0)
        return tr("no contact yet", "a key fact");
    const QString way = summary.fromCustomer > 0 && summary.fromShop > 0
                            ? tr("Both ways", "who contacts whom")
                        : summary.fromCustomer > 0 ? tr("They come to us", "who contacts whom")
                                                   : tr("Only we write", "who contacts whom");
    return u"%1 · %2"_s.arg(way, FactWords::channels(static_cast<int>(summary.channels)));
}

QString purchaseText(const db::InteractionSummary &summary, QDate today)
{
    if (summary.purchases == 0)
        return tr("none yet", "a key fact: purchases");
    return u"%1 · %2"_s.arg(words::day(summary.lastPurchaseOn, today),
                            FactWords::times(static_cast<int>(summary.purchases)));
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

} // namespace

QList<Fact> keyFactsOf(const app::CustomerProfile &profile, QDate today)
{
    const auto fact = [](const QString &caption, const QString &value) {
        Fact fact;
        fact.caption = caption;
        fact.value = value;
        return fact;
    };
    QList<Fact> facts{fact(tr("Birthday", "a fact"), birthdayInShort(profile, today)),
                      fact(tr("Bond", "a fact: how close we are"), bondText(profile.summary)),
                      fact(tr("Last purchase", "a fact"), purchaseText(profile.summary, today)),
                      fact(tr("Satisfaction", "a fact"), satisfactionText(profile.summary))};
    facts.first().strong = profile.nextBirthday == today;
    if (!profile.customer.note.isEmpty()) {
        facts.append(fact(tr("Note", "a fact"), profile.customer.note));
        facts.last().wide = true;
    }
    return facts;
}

QList<Fact> factsOf(const app::CustomerProfile &profile, QDate today)
{
    const db::Customer &customer = profile.customer;
    const bool existing = customer.audience() == db::Audience::Existing;
    QList<Fact> facts;
    const auto add = [&facts](const QString &caption, const QString &value) -> Fact & {
        facts.append({caption, value});
        return facts.last();
    };
    add(tr("Phone", "a fact"), addresses(customer, db::ContactKind::Phone)).keyboard = true;
    add(tr("Next birthday", "a fact"), nextBirthdayText(profile, today)).strong =
        profile.nextBirthday == today;
    add(tr("Note", "a fact"), customer.note).wide = true;
    add(tr("Birthday", "a fact"), birthdayText(profile)).wide = true;
    Fact &mail = add(tr("E-mail", "a fact"), addresses(customer, db::ContactKind::Email));
    mail.wide = true;
    mail.keyboard = true;
    add(tr("Province", "a fact"), customer.province);
    add(tr("Occupation", "a fact"), customer.occupation);
    add(existing ? tr("Customer since", "a fact") : tr("Known since", "a fact"),
        customer.since.isValid() ? customer.since.toString(u"dd/MM/yyyy"_s) : QString());
    add(tr("Zalo", "a fact"), addresses(customer, db::ContactKind::Zalo));
    add(tr("Facebook", "a fact"), addresses(customer, db::ContactKind::Facebook));
    add(tr("Website", "a fact"), addresses(customer, db::ContactKind::Website));
    add(tr("Also reached at", "a fact: other addresses"), addresses(customer, db::ContactKind::Other));
    facts.removeIf([](const Fact &fact) { return fact.value.isEmpty(); });
    return facts;
}

} // namespace ui
