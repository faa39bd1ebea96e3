#include "ui/language/customer_words.h"

#include "app/greetings/occasion_kind.h"
#include "ui/language/word_labels.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui::words {

namespace {

QString tr(const char *text, const char *comment = nullptr, int count = -1)
{
    return QCoreApplication::translate("ui::words", text, comment, count);
}

bool isLunar(const db::Birthday &birthday)
{
    return birthday.calendar == db::Calendar::Lunar;
}

} // namespace

QString occasionName(const db::Occasion &occasion)
{
    if (app::isBirthday(occasion))
        return app::isLunarBirthday(occasion)
                   ? tr("Lunar birthday", "an occasion, as short as it is understood")
                   : tr("Birthday", "an occasion");
    if (app::isCustomerSince(occasion))
        return tr("Anniversary", "an occasion: the day somebody became a customer");
    return nameInUse(occasion.nameVi, occasion.nameEn);
}

QString fullDate(QDate day)
{
    return day.toString(u"dd/MM/yyyy"_s);
}

QString day(QDate day, QDate today)
{
    if (!day.isValid())
        return {};
    if (day == today)
        return tr("today", "a day, in a list");
    if (day == today.addDays(-1))
        return tr("yesterday", "a day, in a list");
    if (day == today.addDays(1))
        return tr("tomorrow", "a day, in a list");
    return day.year() == today.year() ? day.toString(u"dd/MM"_s) : fullDate(day);
}

QString dayAhead(QDate day, QDate today)
{
    return qAbs(today.daysTo(day)) <= 1 ? words::day(day, today) : day.toString(u"dd/MM"_s);
}

QString dayToCome(QDate day, QDate today)
{
    return day < today.addYears(1) ? dayAhead(day, today) : fullDate(day);
}

QString nextBirthday(const app::CustomerLine &line, QDate today)
{
    if (!line.nextBirthday.isValid())
        return {};
    const db::Birthday &birthday = line.row.birthday;
    if (!isLunar(birthday))
        return dayAhead(line.nextBirthday, today);
    // A day of the solar calendar beside "lunar" would be read as one of the lunar calendar.
    const auto padded = [](int number) { return u"%1"_s.arg(number, 2, 10, QLatin1Char('0')); };
    const QString text = line.nextBirthday == today || !birthday.hasDay()
                             ? dayAhead(line.nextBirthday, today)
                             : padded(*birthday.day) + u'/' + padded(*birthday.month);
    return tr("%1 · lunar", "a birthday that goes by the lunar calendar").arg(text);
}

namespace {

QString dayAndName(const app::NextOccasion &next, QDate today)
{
    return tr("%1 · %2", "a day and its occasion")
        .arg(dayToCome(next.date, today), occasionName(next.occasion));
}

} // namespace

QString nextOccasion(const app::CustomerLine &line, QDate today)
{
    return line.nextOccasion ? dayAndName(*line.nextOccasion, today) : QString();
}

QString nextOccasionTip(const app::CustomerLine &line)
{
    if (!line.nextOccasion)
        return {};
    const auto named = [](const app::NextOccasion &next) {
        return tr("%1 on %2", "an occasion and its date")
            .arg(occasionName(next.occasion), fullDate(next.date));
    };
    QStringList lines{app::isBirthday(line.nextOccasion->occasion) ? birthdayTip(line)
                                                                   : named(*line.nextOccasion)};
    if (line.commonOccasion)
        lines.append(tr("Before that, for everybody: %1", "an occasion and its date")
                         .arg(named(*line.commonOccasion)));
    return lines.join(u'\n');
}

QString birthday(const db::Birthday &birthday)
{
    const auto two = [](int number) { return u"%1"_s.arg(number, 2, 10, QLatin1Char('0')); };
    QStringList parts;
    if (birthday.day && birthday.month)
        parts.append(two(*birthday.day));
    if (birthday.month)
        parts.append(two(*birthday.month));
    if (birthday.year)
        parts.append(QString::number(*birthday.year));
    QString text = parts.join(u'/');
    if (text.isEmpty())
        return text;
    if (isLunar(birthday) && birthday.leapMonth)
        text = tr("%1, leap month", "a lunar date").arg(text);
    if (birthday.approximate)
        text = tr("about %1", "a date of birth that is not sure").arg(text);
    return text;
}

QString givenDate(const db::Birthday &date)
{
    const QString own = birthday(date);
    return isLunar(date) && !own.isEmpty() ? tr("%1 lunar", "a date of the lunar calendar").arg(own) : own;
}

QString personalDay(const db::PersonalDay &day)
{
    if (day.name.isEmpty())
        return labelOf(day.kind);
    return day.kind == db::PersonalDayKind::Other
               ? day.name
               : tr("%1 · %2", "a personal day, and whose").arg(labelOf(day.kind), day.name);
}

QString daysUntil(QDate day, QDate today)
{
    const auto days = static_cast<int>(today.daysTo(day));
    return days <= 1 ? words::day(day, today) : tr("in %n day(s)", "until a day to come", days);
}

QString sentence(const app::CustomerLine &line, QDate today)
{
    const db::CustomerRow &row = line.row;
    QStringList parts{row.fullName, labelOf(db::audienceOf(row.stage)), labelOf(row.stage)};
    if (!row.phone.isEmpty())
        parts.append(tr("phone %1").arg(phoneText(row.phone)));
    if (row.lastContactOn.isValid())
        parts.append(tr("last contact %1", "%1 is a day").arg(day(row.lastContactOn, today)));
    if (line.nextBirthday.isValid())
        parts.append(tr("next birthday %1", "%1 is a day").arg(nextBirthday(line, today)));
    if (line.nextOccasion && !app::isBirthday(line.nextOccasion->occasion))
        parts.append(tr("next occasion %1", "%1 is a day and its occasion").arg(nextOccasion(line, today)));
    if (line.commonOccasion)
        parts.append(tr("for everybody %1", "%1 is a day and its occasion")
                         .arg(dayAndName(*line.commonOccasion, today)));
    return parts.join(u", "_s);
}

QString cell(const QString &heading, const QString &text)
{
    return text.isEmpty() ? tr("%1: nothing", "a heading").arg(heading)
                          : tr("%1: %2", "a heading and its value").arg(heading, text);
}

QString birthdayTip(const app::CustomerLine &line)
{
    if (!line.nextBirthday.isValid())
        return {};
    if (isLunar(line.row.birthday))
        return tr("Born on %1 of the lunar calendar; greeted next on %2")
            .arg(birthday(line.row.birthday), fullDate(line.nextBirthday));
    return tr("Born on %1; greeted next on %2").arg(birthday(line.row.birthday), fullDate(line.nextBirthday));
}

QString noLongerThere()
{
    return tr("(no longer there)", "a row of a list whose customer was deleted meanwhile");
}

} // namespace ui::words
