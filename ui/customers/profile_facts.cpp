#include "ui/customers/profile_facts.h"

#include "ui/customers/customer_words.h"
#include "ui/language/word_labels.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

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

} // namespace

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
