#include "app/greetings/occasion_catalogue.h"

#include "app/calendar/date_form.h"
#include "app/calendar/occasion_rule.h"

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QStringList &fields()
{
    static const QStringList known{
        u"key"_s,      u"name_vi"_s,   u"name_en"_s,        u"calendar"_s, u"month"_s,   u"day"_s,
        u"rule"_s,     u"from_year"_s, u"public_holiday"_s, u"solemn"_s,   u"enabled"_s, u"who"_s,
        u"audience"_s, u"note"_s,      u"dates"_s,          u"source"_s};
    return known;
}

tl::unexpected<db::Error> wrong(const QString &key, const QString &what)
{
    return db::failure(db::ErrorKind::InvalidInput, u"occasion \"%1\": %2"_s.arg(key, what));
}

db::Result<db::Occasion> readOccasion(const QJsonObject &object)
{
    db::Occasion occasion;
    occasion.key = object[u"key"_s].toString();
    const QStringList names = object.keys();
    for (const QString &name : names) {
        if (!fields().contains(name))
            return wrong(occasion.key, u"unknown field \"%1\""_s.arg(name));
    }
    occasion.nameVi = object[u"name_vi"_s].toString();
    occasion.nameEn = object[u"name_en"_s].toString();
    if (occasion.key.isEmpty() || occasion.nameVi.isEmpty() || occasion.nameEn.isEmpty())
        return wrong(occasion.key, u"key or name missing"_s);
    const auto calendar = db::wordOf<db::Calendar>(object[u"calendar"_s].toString());
    if (!calendar)
        return wrong(occasion.key, u"unknown calendar"_s);
    occasion.calendar = *calendar;
    occasion.month = object[u"month"_s].toInt();
    occasion.day = object[u"day"_s].toInt();
    occasion.rule = object[u"rule"_s].toString();
    occasion.fromYear = object[u"from_year"_s].toInt();
    occasion.publicHoliday = object[u"public_holiday"_s].toBool();
    occasion.solemn = object[u"solemn"_s].toBool();
    occasion.enabled = object[u"enabled"_s].toBool(true);
    if (const auto rule = occasionRuleOf(occasion.rule); !rule)
        return wrong(occasion.key, rule.error().detail);
    const bool dayless = occasion.month == 0 && occasion.day == 0; // the rule says it, or the shop has yet to
    if (!dayless && (!occasion.rule.isEmpty() || !isEverDay(occasion.calendar, occasion.month, occasion.day)))
        return wrong(occasion.key, u"no such month or day"_s);
    return occasion;
}

db::Result<QList<QDate>> readDates(const QJsonObject &object, const QString &key)
{
    QList<QDate> dates;
    const QJsonArray texts = object[u"dates"_s].toArray();
    for (const auto &text : texts) {
        dates.append(QDate::fromString(text.toString(), Qt::ISODate));
        if (!dates.last().isValid())
            return wrong(key, u"\"%1\" is no date"_s.arg(text.toString()));
    }
    return dates;
}

db::Result<OccasionCatalogue> readShipped()
{
    QFile file(u":/data/occasions.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return db::failure(db::ErrorKind::Internal, u"occasions.json is not packed into the program"_s);
    return readOccasions(file.readAll());
}

} // namespace

db::Result<OccasionCatalogue> readOccasions(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (fault.error != QJsonParseError::NoError) {
        return db::failure(db::ErrorKind::InvalidInput,
                           u"occasions: %1 at byte %2"_s.arg(fault.errorString()).arg(fault.offset));
    }
    const QJsonArray objects = document[u"occasions"_s].toArray();
    OccasionCatalogue catalogue;
    for (const auto &value : objects) {
        const QJsonObject object = value.toObject();
        MK_TRY(const auto occasion, readOccasion(object));
        MK_TRY(const auto dates, readDates(object, occasion.key));
        if (std::any_of(catalogue.occasions.cbegin(), catalogue.occasions.cend(),
                        [&](const db::Occasion &known) { return known.key == occasion.key; }))
            return wrong(occasion.key, u"comes twice"_s);
        catalogue.occasions.append(occasion);
        if (!dates.isEmpty())
            catalogue.dates.insert(occasion.key, dates);
    }
    if (catalogue.occasions.isEmpty())
        return db::failure(db::ErrorKind::InvalidInput, u"occasions: the list is missing or empty"_s);
    return catalogue;
}

const db::Result<OccasionCatalogue> &shippedCatalogue()
{
    static const db::Result<OccasionCatalogue> catalogue = readShipped();
    return catalogue;
}

} // namespace app
