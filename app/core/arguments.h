#pragma once

#include "db/core/error.h"
#include "db/core/id.h"
#include "db/core/words.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

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

/// A command that only has plain arguments names them, and needs no JSON of its own:
///
///     static constexpr std::tuple kArguments{Argument{"id", &SwitchRule::id},
///                                            Argument{"on", &SwitchRule::on}};
template <class C>
concept HasArguments = requires
{
    C::kArguments;
};

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

/// False: it is missing, or is none of this kind.
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
    value = json.toString();
    return json.isString();
}
/// An empty one is none.
inline bool readArgument(const QJsonValue &json, QDate &value)
{
    value = QDate::fromString(json.toString(), Qt::ISODate);
    return json.isString() && (value.isValid() || json.toString().isEmpty());
}
template <class Word>
requires std::is_enum_v<Word>
bool readArgument(const QJsonValue &json, Word &word)
{
    const auto known = db::wordOf<Word>(json.toString());
    word = known.value_or(word);
    return known.has_value();
}
template <class T> bool readArgument(const QJsonValue &json, QList<T> &values)
{
    for (const auto &one : json.toArray()) {
        T value;
        if (!readArgument(one, value))
            return false;
        values.append(value);
    }
    return json.isArray();
}

/// A journal row that cannot be read: written by a later version, or damaged.
[[nodiscard]] tl::unexpected<db::Error> badArguments(QStringView command, QStringView what);

template <class C> QJsonObject argumentsOf(const C &command)
{
    if constexpr (HasArguments<C>) {
        QJsonObject json;
        std::apply(
            [&](const auto &...one) {
                (json.insert(QLatin1StringView(one.key), toArgument(command.*one.place)), ...);
            },
            C::kArguments);
        return json;
    } else {
        return command.toJson();
    }
}

template <class C> db::Result<C> commandOf(const QJsonObject &json)
{
    if constexpr (HasArguments<C>) {
        C command;
        const char *bad = nullptr;
        const auto read = [&](const auto &one) {
            if (!readArgument(json.value(QLatin1StringView(one.key)), command.*one.place))
                bad = one.key;
        };
        std::apply([&](const auto &...one) { (read(one), ...); }, C::kArguments);
        if (bad)
            return badArguments(C::kName, QString::fromLatin1(bad));
        return command;
    } else {
        return C::fromJson(json);
    }
}

} // namespace app
