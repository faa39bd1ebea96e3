#include "app/greetings/occasion_catalogue.h"

#include "app/greetings/occasion_rule.h"

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>

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

bool hasSensibleDay(const db::Occasion &occasion)
{
    if (occasion.month == 0 && occasion.day == 0)
        return true; // the rule says it, or the shop has yet to
    if (!occasion.rule.isEmpty())
        return false;
    if (occasion.calendar == db::Calendar::Lunar)
        return occasion.month >= 1 && occasion.month <= 12 && occasion.day >= 1 && occasion.day <= 30;
    return QDate::isValid(2000, occasion.month, occasion.day);
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
    if (!hasSensibleDay(occasion))
        return wrong(occasion.key, u"no such month or day"_s);
    return occasion;
}

db::Result<OccasionHint> readHint(const QJsonObject &object, const QString &key)
{
    OccasionHint hint;
    hint.who = object[u"who"_s].toString();
    if (!allOccasionAudiences().contains(hint.who))
        return wrong(key, u"unknown audience \"%1\""_s.arg(hint.who));
    hint.audience = object[u"audience"_s].toString(hint.who);
    hint.note = object[u"note"_s].toString();
    return hint;
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

QStringList allOccasionAudiences()
{
    return {
        u"all"_s,         u"none"_s,      u"self"_s,       u"women"_s,     u"men"_s,       u"mothers"_s,
        u"fathers"_s,     u"parents"_s,   u"families"_s,   u"couples"_s,   u"youth"_s,     u"elders"_s,
        u"students"_s,    u"teachers"_s,  u"medical"_s,    u"traders"_s,   u"farmers"_s,   u"journalists"_s,
        u"soldiers"_s,    u"veterans"_s,  u"police"_s,     u"engineers"_s, u"it"_s,        u"lawyers"_s,
        u"accountants"_s, u"artists"_s,   u"readers"_s,    u"tourism"_s,   u"unionists"_s, u"companies"_s,
        u"vegetarians"_s, u"buddhists"_s, u"christians"_s, u"muslims"_s,   u"khmer"_s,     u"chinese"_s,
        u"koreans"_s,     u"thais"_s,     u"indians"_s,    u"americans"_s, u"local"_s};
}

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
        MK_TRY(const auto hint, readHint(object, occasion.key));
        MK_TRY(const auto dates, readDates(object, occasion.key));
        if (catalogue.hints.contains(occasion.key))
            return wrong(occasion.key, u"comes twice"_s);
        catalogue.occasions.append(occasion);
        catalogue.hints.insert(occasion.key, hint);
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

db::Result<QList<db::Occasion>> shippedOccasions()
{
    return shippedCatalogue().map([](const OccasionCatalogue &catalogue) { return catalogue.occasions; });
}

} // namespace app
