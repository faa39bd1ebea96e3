#include "app/customers/customer_json.h"

#include "app/core/json_words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QJsonValue jsonOf(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

std::optional<int> intOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

QDate dateIn(const QJsonObject &json, const QString &key)
{
    return QDate::fromString(json.value(key).toString(), Qt::ISODate);
}

QJsonObject jsonOf(const db::Birthday &birthday)
{
    return {{u"calendar"_s, db::keyOf(birthday.calendar)}, {u"day"_s, jsonOf(birthday.day)},
            {u"month"_s, jsonOf(birthday.month)},          {u"year"_s, jsonOf(birthday.year)},
            {u"leapMonth"_s, birthday.leapMonth},          {u"approximate"_s, birthday.approximate}};
}

db::Birthday birthdayOfJson(const QJsonObject &json)
{
    db::Birthday birthday;
    birthday.calendar = wordIn(json, u"calendar"_s, db::Calendar::Solar);
    birthday.day = intOf(json.value(u"day"_s));
    birthday.month = intOf(json.value(u"month"_s));
    birthday.year = intOf(json.value(u"year"_s));
    birthday.leapMonth = json.value(u"leapMonth"_s).toBool();
    birthday.approximate = json.value(u"approximate"_s).toBool();
    return birthday;
}

QJsonObject jsonOf(const db::ContactPoint &point)
{
    return {{u"id"_s, point.id.value},
            {u"kind"_s, db::keyOf(point.kind)},
            {u"value"_s, point.value},
            {u"normalized"_s, point.normalized},
            {u"primary"_s, point.primary},
            {u"takesText"_s, point.takesText},
            {u"customer"_s, point.customer.value}};
}

db::ContactPoint contactPointOfJson(const QJsonObject &json)
{
    return {db::ContactPointId{json.value(u"id"_s).toInteger()},
            db::CustomerId{json.value(u"customer"_s).toInteger()},
            wordIn(json, u"kind"_s, db::ContactKind::Other),
            json.value(u"value"_s).toString(),
            json.value(u"normalized"_s).toString(),
            json.value(u"primary"_s).toBool(),
            json.value(u"takesText"_s).toBool()};
}

} // namespace

QJsonObject jsonOf(const db::Customer &customer)
{
    QJsonArray points;
    for (const db::ContactPoint &point : customer.contactPoints)
        points.append(jsonOf(point));
    return {{u"id"_s, customer.id.value},
            {u"code"_s, customer.code},
            {u"kind"_s, db::keyOf(customer.kind)},
            {u"fullName"_s, customer.fullName},
            {u"givenName"_s, customer.givenName},
            {u"sortKey"_s, customer.sortKey},
            {u"gender"_s, customer.gender ? QJsonValue(db::keyOf(*customer.gender)) : QJsonValue()},
            {u"honorific"_s, customer.honorific},
            {u"stage"_s, db::keyOf(customer.stage)},
            {u"birthday"_s, jsonOf(customer.birthday)},
            {u"province"_s, customer.province},
            {u"occupation"_s, customer.occupation},
            {u"note"_s, customer.note},
            {u"since"_s, customer.since.toString(Qt::ISODate)},
            {u"tags"_s, QJsonArray::fromStringList(customer.tags)},
            {u"contactPoints"_s, points},
            {u"createdAtMs"_s, customer.createdAtMs},
            {u"updatedAtMs"_s, customer.updatedAtMs},
            {u"deleted"_s, customer.deleted}};
}

db::Customer customerOfJson(const QJsonObject &json)
{
    const auto text = [&json](const QString &key) { return json.value(key).toString(); };
    db::Customer customer;
    customer.id = db::CustomerId{json.value(u"id"_s).toInteger()};
    customer.code = text(u"code"_s);
    customer.kind = wordIn(json, u"kind"_s, db::CustomerKind::Person);
    customer.fullName = text(u"fullName"_s);
    customer.givenName = text(u"givenName"_s);
    customer.sortKey = text(u"sortKey"_s);
    customer.gender = db::wordOf<db::Gender>(text(u"gender"_s));
    customer.honorific = text(u"honorific"_s);
    customer.stage = wordIn(json, u"stage"_s, db::LifecycleStage::Awareness);
    customer.birthday = birthdayOfJson(json.value(u"birthday"_s).toObject());
    customer.province = text(u"province"_s);
    customer.occupation = text(u"occupation"_s);
    customer.note = text(u"note"_s);
    customer.since = dateIn(json, u"since"_s);
    for (const auto &tag : json.value(u"tags"_s).toArray())
        customer.tags.append(tag.toString());
    for (const auto &point : json.value(u"contactPoints"_s).toArray())
        customer.contactPoints.append(contactPointOfJson(point.toObject()));
    customer.createdAtMs = json.value(u"createdAtMs"_s).toInteger();
    customer.updatedAtMs = json.value(u"updatedAtMs"_s).toInteger();
    customer.deleted = json.value(u"deleted"_s).toBool();
    return customer;
}

QJsonObject jsonOf(const db::Interaction &interaction)
{
    return {{u"customer"_s, interaction.customer.value},
            {u"occurredAtMs"_s, interaction.occurredAtMs},
            {u"occurredOn"_s, interaction.occurredOn.toString(Qt::ISODate)},
            {u"channel"_s, db::keyOf(interaction.channel)},
            {u"direction"_s, db::keyOf(interaction.direction)},
            {u"kind"_s, db::keyOf(interaction.kind)},
            {u"amount"_s, interaction.amount ? QJsonValue(*interaction.amount) : QJsonValue()},
            {u"score"_s, jsonOf(interaction.score)},
            {u"note"_s, interaction.note}};
}

db::Interaction interactionOfJson(const QJsonObject &json)
{
    db::Interaction interaction;
    interaction.customer = db::CustomerId{json.value(u"customer"_s).toInteger()};
    interaction.occurredAtMs = json.value(u"occurredAtMs"_s).toInteger();
    interaction.occurredOn = dateIn(json, u"occurredOn"_s);
    interaction.channel = wordIn(json, u"channel"_s, db::Channel::Store);
    interaction.direction = wordIn(json, u"direction"_s, db::Direction::In);
    interaction.kind = wordIn(json, u"kind"_s, db::InteractionKind::Visit);
    if (json.value(u"amount"_s).isDouble())
        interaction.amount = json.value(u"amount"_s).toInteger();
    interaction.score = intOf(json.value(u"score"_s));
    interaction.note = json.value(u"note"_s).toString();
    return interaction;
}

} // namespace app
