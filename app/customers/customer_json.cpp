#include "app/customers/customer_json.h"

#include "app/core/arguments.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr auto fieldsOf(const db::Birthday &)
{
    using R = db::Birthday;
    return std::tuple{Argument{"calendar", &R::calendar},   Argument{"day", &R::day},
                      Argument{"month", &R::month},         Argument{"year", &R::year},
                      Argument{"leapMonth", &R::leapMonth}, Argument{"approximate", &R::approximate}};
}

constexpr auto fieldsOf(const db::ContactPoint &)
{
    using R = db::ContactPoint;
    return std::tuple{Argument{"id", &R::id},
                      Argument{"kind", &R::kind},
                      Argument{"value", &R::value},
                      Argument{"normalized", &R::normalized},
                      Argument{"primary", &R::primary},
                      Argument{"takesText", &R::takesText},
                      Argument{"customer", &R::customer}};
}

constexpr auto fieldsOf(const db::PersonalDay &)
{
    using R = db::PersonalDay;
    return std::tuple{Argument{"kind", &R::kind}, Argument{"number", &R::number}, Argument{"name", &R::name},
                      Argument{"date", &R::date}};
}

constexpr auto fieldsOf(const db::Customer &)
{
    using R = db::Customer;
    return std::tuple{Argument{"id", &R::id},
                      Argument{"code", &R::code},
                      Argument{"kind", &R::kind},
                      Argument{"fullName", &R::fullName},
                      Argument{"givenName", &R::givenName},
                      Argument{"sortKey", &R::sortKey},
                      Argument{"gender", &R::gender},
                      Argument{"honorific", &R::honorific},
                      Argument{"stage", &R::stage},
                      Argument{"birthday", &R::birthday},
                      Argument{"address", &R::address},
                      Argument{"province", &R::province},
                      Argument{"occupation", &R::occupation},
                      Argument{"note", &R::note},
                      Argument{"since", &R::since},
                      Argument{"tags", &R::tags},
                      Argument{"contactPoints", &R::contactPoints},
                      Argument{"personalDays", &R::personalDays},
                      Argument{"preferredChannel", &R::preferredChannel},
                      Argument{"preferredHour", &R::preferredHour},
                      Argument{"createdAtMs", &R::createdAtMs},
                      Argument{"updatedAtMs", &R::updatedAtMs},
                      Argument{"deleted", &R::deleted}};
}

constexpr auto fieldsOf(const db::Interaction &)
{
    using R = db::Interaction;
    return std::tuple{Argument{"customer", &R::customer},
                      Argument{"occurredAtMs", &R::occurredAtMs},
                      Argument{"occurredOn", &R::occurredOn},
                      Argument{"channel", &R::channel},
                      Argument{"direction", &R::direction},
                      Argument{"kind", &R::kind},
                      Argument{"amount", &R::amount},
                      Argument{"score", &R::score},
                      Argument{"note", &R::note},
                      Argument{"referenceSource", &R::referenceSource},
                      Argument{"reference", &R::reference},
                      Argument{"importedBy", &R::importedBy}};
}

constexpr auto fieldsOf(const ContactDraft &)
{
    using R = ContactDraft;
    return std::tuple{Argument{"kind", &R::kind}, Argument{"text", &R::text},
                      Argument{"primary", &R::primary}};
}

constexpr auto fieldsOf(const ConsentDraft &)
{
    using R = ConsentDraft;
    return std::tuple{Argument{"purpose", &R::purpose}, Argument{"channel", &R::channel}};
}

constexpr auto fieldsOf(const DateDraft &)
{
    using R = DateDraft;
    return std::tuple{Argument{"calendar", &R::calendar},   Argument{"day", &R::day},
                      Argument{"month", &R::month},         Argument{"year", &R::year},
                      Argument{"leapMonth", &R::leapMonth}, Argument{"approximate", &R::approximate}};
}

constexpr auto fieldsOf(const PersonalDayDraft &)
{
    using R = PersonalDayDraft;
    return std::tuple{Argument{"kind", &R::kind}, Argument{"number", &R::number}, Argument{"name", &R::name},
                      Argument{"date", &R::date}};
}

constexpr auto fieldsOf(const CustomerDraft &)
{
    using R = CustomerDraft;
    return std::tuple{Argument{"kind", &R::kind},
                      Argument{"fullName", &R::fullName},
                      Argument{"givenName", &R::givenName},
                      Argument{"code", &R::code},
                      Argument{"gender", &R::gender},
                      Argument{"honorific", &R::honorific},
                      Argument{"contacts", &R::contacts},
                      Argument{"birthday", &R::birthday},
                      Argument{"personalDays", &R::personalDays},
                      Argument{"preferredChannel", &R::preferredChannel},
                      Argument{"preferredHour", &R::preferredHour},
                      Argument{"address", &R::address},
                      Argument{"province", &R::province},
                      Argument{"occupation", &R::occupation},
                      Argument{"stage", &R::stage},
                      Argument{"tags", &R::tags},
                      Argument{"note", &R::note},
                      Argument{"consents", &R::consents},
                      Argument{"consentSource", &R::consentSource}};
}

template <class T>
concept Record = requires(const T &record)
{
    fieldsOf(record);
};
template <class T>
concept Records = Record<typename T::value_type>;

template <class T> QJsonValue written(const T &value)
{
    if constexpr (Record<T>) {
        QJsonObject json;
        const auto write = [&](const auto &field) {
            json.insert(QLatin1StringView(field.key), written(value.*field.place));
        };
        std::apply([&](const auto &...field) { (write(field), ...); }, fieldsOf(value));
        return json;
    } else if constexpr (Records<T>) {
        QJsonArray array;
        for (const auto &record : value)
            array.append(written(record));
        return array;
    } else if constexpr (requires { value.has_value(); }) {
        return value ? toArgument(*value) : QJsonValue();
    } else {
        return toArgument(value);
    }
}

/// What is missing or unknown stays as it is in an empty record.
template <class T> void read(const QJsonValue &json, T &value)
{
    if constexpr (Record<T>) {
        const auto readField = [&](const auto &field) {
            read(json[QLatin1StringView(field.key)], value.*field.place);
        };
        std::apply([&](const auto &...field) { (readField(field), ...); }, fieldsOf(value));
    } else if constexpr (Records<T>) {
        for (const auto &record : json.toArray())
            read(record, value.emplaceBack());
    } else if constexpr (requires { value.has_value(); }) {
        if (!readArgument(json, value.emplace()))
            value.reset();
    } else if constexpr (std::is_same_v<T, db::ContactKind>) {
        value = db::wordOf<T>(json.toString()).value_or(T::Other);
    } else {
        static_cast<void>(readArgument(json, value));
    }
}

template <class T> T recordOf(const QJsonValue &json)
{
    T record;
    read(json, record);
    return record;
}

/// The birthday of a draft that was kept by a program that knew no other dates.
DateDraft flatBirthdayOf(const QJsonObject &json)
{
    auto date = recordOf<DateDraft>(json);
    date.day = json[u"birthDay"_s].toString();
    date.month = json[u"birthMonth"_s].toString();
    date.year = json[u"birthYear"_s].toString();
    return date;
}

} // namespace

QJsonObject jsonOf(const db::Customer &customer)
{
    return written(customer).toObject();
}

db::Customer customerOfJson(const QJsonObject &json)
{
    return recordOf<db::Customer>(json);
}

QJsonObject jsonOf(const db::PersonalDay &day)
{
    return written(day).toObject();
}

QJsonObject jsonOf(const db::Interaction &interaction)
{
    return written(interaction).toObject();
}

db::Interaction interactionOfJson(const QJsonObject &json)
{
    return recordOf<db::Interaction>(json);
}

QString textOf(const CustomerDraft &draft)
{
    return QString::fromUtf8(QJsonDocument(written(draft).toObject()).toJson(QJsonDocument::Compact));
}

std::optional<CustomerDraft> draftOfText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    if (!json.contains(u"fullName"_s))
        return std::nullopt;
    auto draft = recordOf<CustomerDraft>(json);
    if (json.contains(u"birthDay"_s))
        draft.birthday = flatBirthdayOf(json);
    return draft;
}

} // namespace app
