#pragma once

#include "db/core/error.h"
#include "db/core/id.h"
#include "db/core/words.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QTime>

#include <optional>
#include <tuple>
#include <type_traits>

namespace app {

/// An argument of a command as the journal keeps it: its key, which stands in files, and its place.
template <class C, class T> struct Argument
{
    const char *key;
    T C::*place;
};
template <class C, class T> Argument(const char *, T C::*) -> Argument<C, T>;

/// The fields of a struct as JSON keeps them; given beside the code that keeps it.
template <class C> inline constexpr std::tuple<> kFields{};
/// A command that only has plain arguments names them, and needs no JSON of its own:
///
///     static constexpr std::tuple kArguments{Argument{"id", &SwitchRule::id},
///                                            Argument{"on", &SwitchRule::on}};
template <class C>
requires requires
{
    C::kArguments;
}
inline constexpr auto kFields<C> = C::kArguments;

template <class C>
concept HasFields = (std::tuple_size_v<std::remove_const_t<decltype(kFields<C>)>>) > 0;

template <class C> QJsonObject argumentsOf(const C &command);
template <class C> QStringList readFields(const QJsonObject &json, C &value);

template <HasFields C> QJsonValue toArgument(const C &value)
{
    return argumentsOf(value);
}
template <class Tag> QJsonValue toArgument(db::Id<Tag> id)
{
    return id.value;
}
template <class T>
requires std::is_arithmetic_v<T> || std::is_same_v<T, QString> QJsonValue toArgument(const T &value)
{
    return value;
}
inline QJsonValue toArgument(QDate value)
{
    return value.toString(Qt::ISODate);
}
inline QJsonValue toArgument(QTime value)
{
    return value.toString(QStringLiteral("HH:mm"));
}
template <class Word>
requires std::is_enum_v<Word> QJsonValue toArgument(Word word)
{
    return db::keyOf(word);
}
template <class T> QJsonValue toArgument(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toArgument(value));
    return array;
}
/// Nothing is not written down.
template <class T> QJsonValue toArgument(const std::optional<T> &value)
{
    return value ? toArgument(*value) : QJsonValue(QJsonValue::Undefined);
}

/// False: it is missing, or is none of this kind, and the value is of no use.
template <HasFields C> bool readArgument(const QJsonValue &json, C &value)
{
    return json.isObject() && readFields(json.toObject(), value).isEmpty();
}
template <class Tag> bool readArgument(const QJsonValue &json, db::Id<Tag> &id)
{
    id.value = json.toInteger();
    return json.isDouble() && id.value > 0;
}
inline bool readArgument(const QJsonValue &json, bool &value)
{
    value = json.toBool();
    return json.isBool();
}
inline bool readArgument(const QJsonValue &json, int &value)
{
    value = json.toInt();
    return json.isDouble() && json.toInt(-1) == value;
}
inline bool readArgument(const QJsonValue &json, qint64 &value)
{
    value = json.toInteger();
    return json.isDouble();
}
inline bool readArgument(const QJsonValue &json, QString &value)
{
    value = json.toString(value);
    return json.isString();
}
/// An empty one is none.
inline bool readArgument(const QJsonValue &json, QDate &value)
{
    value = QDate::fromString(json.toString(), Qt::ISODate);
    return json.isString() && (value.isValid() || json.toString().isEmpty());
}
inline bool readArgument(const QJsonValue &json, QTime &value)
{
    value = QTime::fromString(json.toString(), QStringLiteral("HH:mm"));
    return value.isValid();
}
template <class Word>
requires std::is_enum_v<Word>
bool readArgument(const QJsonValue &json, Word &word)
{
    const auto known = db::wordOf<Word>(json.toString());
    word = known.value_or(word);
    return known.has_value();
}
/// Those that are of the kind.
template <class T> bool readArgument(const QJsonValue &json, QList<T> &values)
{
    bool all = json.isArray();
    for (const auto &one : json.toArray()) {
        if (T value{}; readArgument(one, value))
            values.append(value);
        else
            all = false;
    }
    return all;
}
template <class T> bool readArgument(const QJsonValue &json, std::optional<T> &value)
{
    T read{};
    if (readArgument(json, read))
        value = read;
    return value || json.isUndefined();
}

/// A journal row that cannot be read: written by a later version, or damaged.
[[nodiscard]] tl::unexpected<db::Error> badArguments(QStringView command, QStringView what);

template <class C> QJsonObject argumentsOf(const C &command)
{
    if constexpr (HasFields<C>) {
        QJsonObject json;
        std::apply(
            [&](const auto &...one) {
                (json.insert(QLatin1StringView(one.key), toArgument(command.*one.place)), ...);
            },
            kFields<C>);
        return json;
    } else {
        return command.toJson();
    }
}

/// Reads what there is; the keys of those that are missing or none of their kind.
template <class C> QStringList readFields(const QJsonObject &json, C &value)
{
    QStringList bad;
    const auto read = [&](const auto &one) {
        if (!readArgument(json.value(QLatin1StringView(one.key)), value.*one.place))
            bad.append(QLatin1StringView(one.key));
    };
    std::apply([&](const auto &...one) { (read(one), ...); }, kFields<C>);
    return bad;
}

template <class C> db::Result<C> commandOf(const QJsonObject &json)
{
    if constexpr (HasFields<C>) {
        C command;
        if (const QStringList bad = readFields(json, command); !bad.isEmpty())
            return badArguments(C::kName, bad.last());
        return command;
    } else {
        return C::fromJson(json);
    }
}

} // namespace app
