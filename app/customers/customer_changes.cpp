#include "app/customers/customer_changes.h"

#include "db/core/iso_date.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr char16_t kBetween = u'\x1f'; // stands in no name: control characters are taken out of every cell

QString birthdayText(const db::Birthday &birthday)
{
    const auto number = [](const std::optional<int> &value) {
        return value ? QString::number(*value) : QString();
    };
    return QStringList{db::keyOf(birthday.calendar),
                       number(birthday.day),
                       number(birthday.month),
                       number(birthday.year),
                       birthday.leapMonth ? u"leap"_s : QString(),
                       birthday.approximate ? u"about"_s : QString()}
        .join(u',');
}

db::Birthday birthdayOf(const QString &text)
{
    const QStringList parts = text.split(u',');
    const auto number = [&parts](int i) {
        bool isNumber = false;
        const int value = parts.value(i).toInt(&isNumber);
        return isNumber ? std::optional(value) : std::nullopt;
    };
    return {db::wordOf<db::Calendar>(parts.value(0)).value_or(db::Calendar::Solar),
            number(1),
            number(2),
            number(3),
            !parts.value(4).isEmpty(),
            !parts.value(5).isEmpty()};
}

constexpr char16_t kBetweenDays = u'\x1e';

/// Without their numbers, which are given when they are stored.
QString daysText(const db::Customer &customer)
{
    QStringList texts;
    for (const db::PersonalDay &day : customer.personalDays)
        texts.append(QStringList{db::keyOf(day.kind), day.name, birthdayText(day.date)}.join(kBetween));
    texts.sort();
    return texts.join(kBetweenDays);
}

/// A day that the customer has now keeps its number.
void setDays(db::Customer &customer, const QString &text)
{
    QList<db::PersonalDay> days;
    for (const QString &one : text.split(kBetweenDays, Qt::SkipEmptyParts)) {
        const QStringList parts = one.split(kBetween);
        db::PersonalDay day{
            db::wordOf<db::PersonalDayKind>(parts.value(0)).value_or(db::PersonalDayKind::Other), 0,
            parts.value(1), birthdayOf(parts.value(2))};
        const auto present = std::find_if(customer.personalDays.cbegin(), customer.personalDays.cend(),
                                          [&](const db::PersonalDay &now) {
                                              const bool same = db::isSameDay(now, day);
                                              return same && !days.contains(now);
                                          });
        days.append(present == customer.personalDays.cend() ? day : *present);
    }
    customer.personalDays = days;
}

/// A field that has one value, as text and back.
struct Field
{
    const char *key;
    QString (*get)(const db::Customer &);
    void (*set)(db::Customer &, const QString &);
};

using C = db::Customer;

// The name is one field: its parts make sense only together.
const std::array kCustomerFields{
    Field{"code", [](const C &c) { return c.code; }, [](C &c, const QString &t) { c.code = t; }},
    Field{"name",
          [](const C &c) {
              return QStringList{c.fullName, c.givenName, c.sortKey}.join(kBetween);
          },
          [](C &c, const QString &t) {
              const QStringList parts = t.split(kBetween);
              c.fullName = parts.value(0);
              c.givenName = parts.value(1);
              c.sortKey = parts.value(2);
          }},
    Field{"kind", [](const C &c) { return db::keyOf(c.kind); },
          [](C &c, const QString &t) {
              c.kind = db::wordOf<db::CustomerKind>(t).value_or(db::CustomerKind::Person);
          }},
    Field{"gender", [](const C &c) { return c.gender ? db::keyOf(*c.gender) : QString(); },
          [](C &c, const QString &t) { c.gender = db::wordOf<db::Gender>(t); }},
    Field{"honorific", [](const C &c) { return c.honorific; },
          [](C &c, const QString &t) { c.honorific = t; }},
    Field{"stage", [](const C &c) { return db::keyOf(c.stage); },
          [](C &c, const QString &t) { c.stage = db::wordOf<db::LifecycleStage>(t).value_or(c.stage); }},
    Field{"birthday", [](const C &c) { return birthdayText(c.birthday); },
          [](C &c, const QString &t) { c.birthday = birthdayOf(t); }},
    Field{"personalDays", &daysText, &setDays},
    Field{"preferredChannel",
          [](const C &c) { return c.preferredChannel ? db::keyOf(*c.preferredChannel) : QString(); },
          [](C &c, const QString &t) { c.preferredChannel = db::wordOf<db::Channel>(t); }},
    Field{"preferredHour", [](const C &c) { return db::isoText(c.preferredHour); },
          [](C &c, const QString &t) { c.preferredHour = db::timeOfIso(t); }},
    Field{"address", [](const C &c) { return c.address; }, [](C &c, const QString &t) { c.address = t; }},
    Field{"province", [](const C &c) { return c.province; }, [](C &c, const QString &t) { c.province = t; }},
    Field{"occupation", [](const C &c) { return c.occupation; },
          [](C &c, const QString &t) { c.occupation = t; }},
    Field{"note", [](const C &c) { return c.note; }, [](C &c, const QString &t) { c.note = t; }},
    Field{"since", [](const C &c) { return db::isoText(c.since); },
          [](C &c, const QString &t) { c.since = db::dateOfIso(t); }},
    Field{"deleted", [](const C &c) { return c.deleted ? u"yes"_s : QString(); },
          [](C &c, const QString &t) { c.deleted = !t.isEmpty(); }},
};

constexpr QLatin1StringView kTags("tags");
constexpr QLatin1StringView kContacts("contacts");

QString contactKey(const db::ContactPoint &point)
{
    return db::keyOf(point.kind) + u' ' + point.normalized;
}

QStringList contactKeys(const C &c)
{
    QStringList keys;
    for (const db::ContactPoint &point : c.contactPoints)
        keys.append(contactKey(point));
    return keys;
}

QJsonArray addedBetween(const QStringList &before, const QStringList &after)
{
    QJsonArray added;
    for (const QString &one : after) {
        if (!before.contains(one))
            added.append(one);
    }
    return added;
}

// FNV-1a, 64 bits: qHash differs between versions of Qt, and this number is stored.
constexpr quint64 kStart = 14695981039346656037U;

quint64 fold(quint64 hash, QStringView text)
{
    for (const QChar c : text) {
        hash ^= c.unicode();
        hash *= 1099511628211U;
    }
    return (hash ^ 0x1fU) * 1099511628211U;
}

quint64 fold(quint64 hash, int number)
{
    return (hash ^ static_cast<quint64>(number + 1)) * 1099511628211U;
}

} // namespace

// By hand and not over kCustomerFields: an import asks this once a row.
qint64 fingerprintOf(const C &c)
{
    quint64 hash = kStart;
    for (const QString *text :
         {&c.code, &c.fullName, &c.givenName, &c.honorific, &c.province, &c.occupation, &c.note})
        hash = fold(hash, *text);
    if (!c.address.isEmpty()) // fingerprints of before there was one still hold
        hash = fold(hash, c.address);
    for (const int number :
         {static_cast<int>(c.kind), c.gender ? static_cast<int>(*c.gender) : -1, static_cast<int>(c.stage),
          static_cast<int>(c.birthday.calendar), c.birthday.day.value_or(-1), c.birthday.month.value_or(-1),
          c.birthday.year.value_or(-1), int(c.birthday.leapMonth), int(c.birthday.approximate),
          static_cast<int>(c.since.isValid() ? c.since.toJulianDay() : -1)})
        hash = fold(hash, number);
    quint64 loose = 0; // what has no order is summed
    for (const QString &tag : c.tags)
        loose += fold(kStart, tag);
    for (const db::ContactPoint &point : c.contactPoints) {
        quint64 one = fold(fold(kStart, point.normalized), point.value);
        one = fold(fold(one, static_cast<int>(point.kind)), int(point.primary) * 2 + int(point.takesText));
        loose += one;
    }
    if (c.preferredChannel || c.preferredHour.isValid())
        hash = fold(fold(hash, c.preferredChannel ? db::keyOf(*c.preferredChannel) : QString()),
                    db::isoText(c.preferredHour));
    if (!c.personalDays.isEmpty())
        loose += fold(kStart, daysText(c));
    return static_cast<qint64>((hash ^ loose) * 1099511628211U);
}

QByteArray changesBetween(const C &before, const C &after)
{
    QJsonObject changes;
    for (const Field &field : kCustomerFields) {
        const QString was = field.get(before);
        const QString is = field.get(after);
        if (was != is)
            changes.insert(QLatin1StringView(field.key), QJsonArray{was, is});
    }
    if (const QJsonArray tags = addedBetween(before.tags, after.tags); !tags.isEmpty())
        changes.insert(kTags, tags);
    if (const QJsonArray contacts = addedBetween(contactKeys(before), contactKeys(after));
        !contacts.isEmpty())
        changes.insert(kContacts, contacts);
    return changes.isEmpty() ? QByteArray() : QJsonDocument(changes).toJson(QJsonDocument::Compact);
}

QStringList changedFields(const QByteArray &changes)
{
    return QJsonDocument::fromJson(changes).object().keys();
}

QByteArray joinedChanges(const QByteArray &first, const QByteArray &second)
{
    QJsonObject joined = QJsonDocument::fromJson(first).object();
    const QJsonObject later = QJsonDocument::fromJson(second).object();
    for (auto it = later.begin(); it != later.end(); ++it) {
        if (!joined.contains(it.key())) {
            joined.insert(it.key(), it.value());
            continue;
        }
        QJsonArray both = joined.value(it.key()).toArray();
        const QJsonArray more = it.value().toArray();
        if (it.key() == kTags || it.key() == kContacts) {
            for (const auto value : more)
                both.append(value);
        } else {
            both = {both.at(0), more.at(1)};
        }
        joined.insert(it.key(), both);
    }
    return QJsonDocument(joined).toJson(QJsonDocument::Compact);
}

TakenBack withoutChanges(const C &customer, const QByteArray &changes)
{
    TakenBack result{customer, 0};
    const QJsonObject object = QJsonDocument::fromJson(changes).object();
    for (const Field &field : kCustomerFields) {
        const QJsonArray pair = object.value(QLatin1StringView(field.key)).toArray();
        if (pair.size() != 2)
            continue;
        if (field.get(customer) == pair.at(1).toString())
            field.set(result.customer, pair.at(0).toString());
        else if (field.get(customer) != pair.at(0).toString())
            ++result.kept;
    }
    const QJsonArray tags = object.value(kTags).toArray();
    for (const auto tag : tags)
        result.customer.tags.removeAll(tag.toString());
    const QJsonArray contacts = object.value(kContacts).toArray();
    for (const auto contact : contacts) {
        result.customer.contactPoints.removeIf(
            [key = contact.toString()](const db::ContactPoint &point) { return contactKey(point) == key; });
    }
    return result;
}

} // namespace app
