#include "ui/language/limit_words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui::words {

namespace {

constexpr int kNamedWeekdays = 7;

struct LimitPhrase
{
    const char *text;
    const char *comment = nullptr;
};

QString limitText(const LimitPhrase &phrase)
{
    return QCoreApplication::translate("ui::LimitWords", phrase.text, phrase.comment);
}

QString hoursText(const QString &stored)
{
    return stored == "any"_L1 ? limitText({QT_TRANSLATE_NOOP("ui::LimitWords", "at any hour")})
                              : QString(stored).replace(u'-', u'–');
}

QString capText(const std::optional<app::MessageCap> &cap)
{
    if (!cap)
        return limitText({QT_TRANSLATE_NOOP("ui::LimitWords", "any number")});
    return QCoreApplication::translate("ui::LimitWords", "%1 within %n days", "a number of messages",
                                       cap->days)
        .arg(cap->most);
}

QString distanceText(const std::optional<int> &days)
{
    return days ? QLocale().toString(*days) : limitText({QT_TRANSLATE_NOOP("ui::LimitWords", "none")});
}

QString weekdaysInUse(int weekdays)
{
    QStringList names;
    for (int day = 1; day <= kNamedWeekdays; ++day) {
        if ((weekdays >> (day - 1)) & 1)
            names.append(weekdayName(day));
    }
    return names.isEmpty() ? limitText({QT_TRANSLATE_NOOP("ui::LimitWords", "none")}) : names.join(u", "_s);
}

QString datesInUse(const QList<app::QuietDays::MonthDay> &dates)
{
    QStringList texts;
    for (const app::QuietDays::MonthDay &date : dates)
        texts.append(u"%1/%2"_s.arg(date.day).arg(date.month));
    return texts.isEmpty() ? limitText({QT_TRANSLATE_NOOP("ui::LimitWords", "none")}) : texts.join(u", "_s);
}

} // namespace

QString limitName(const app::SendLimit &limit)
{
    QString name = app::labelOf(limit);
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

QString limitValue(const app::SendLimit &limit, const app::SendLimits &limits)
{
    using Kind = app::SendLimit::Kind;
    const QString stored = limit.text(limits);
    switch (limit.kind) {
    case Kind::Hours:
        return hoursText(stored);
    case Kind::Count:
        return stored == "any"_L1 ? limitText({QT_TRANSLATE_NOOP("ui::LimitWords", "any number")}) : stored;
    case Kind::Cap:
        return capText(limits.personCap);
    case Kind::Distance:
        return distanceText(limits.distanceDays);
    case Kind::Weekdays:
        return weekdaysInUse(limits.quiet.weekdays);
    case Kind::Dates:
        return datesInUse(limits.quiet.dates);
    case Kind::Demand:
        break;
    }
    return stored == "on"_L1
               ? limitText(QT_TRANSLATE_NOOP3("ui::LimitWords", "kept", "a rule of sending"))
               : limitText(QT_TRANSLATE_NOOP3("ui::LimitWords", "not kept", "a rule of sending"));
}

QString limitSource(const app::SendLimit &limit)
{
    return limitText(QT_TRANSLATE_NOOP3("ui::LimitWords", "Default: %1. Source: %2.", "a value; a law"))
        .arg(limitValue(limit, {}), app::sourceOf(limit));
}

QString weekdayName(int dayOfWeek)
{
    return QLocale().standaloneDayName(dayOfWeek, QLocale::ShortFormat);
}

} // namespace ui::words
