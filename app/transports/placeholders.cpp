#include "app/transports/placeholders.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// One placeholder, taken apart.
struct Placeholder
{
    QString name;
    bool isChoice = false;
    QString ifTrue;
    QString ifFalse;
    QString kind; ///< "number", "bool", "object"; empty: text
};

const QRegularExpression &placeholderPattern()
{
    static const QRegularExpression pattern(
        u"\\{\\{([a-z_0-9]+)(\\?([^?:|{}]*):([^?:|{}]*))?(?:\\|(number|bool|object))?\\}\\}"_s);
    return pattern;
}

Placeholder placeholderOf(const QRegularExpressionMatch &match)
{
    return {match.captured(1), match.hasCaptured(2), match.captured(3), match.captured(4), match.captured(5)};
}

tl::unexpected<db::Error> wrongPlaceholder(const QString &name, const QString &why)
{
    return db::failure(db::ErrorKind::InvalidInput, u"placeholder %1: %2"_s.arg(name, why));
}

db::Result<QJsonValue> placeholderValue(const Placeholder &placeholder, const PlaceholderValues &values)
{
    const auto found = values.find(placeholder.name);
    if (found == values.end())
        return wrongPlaceholder(placeholder.name, u"it has no value"_s);
    if (!placeholder.isChoice)
        return *found;
    if (!found->isBool())
        return wrongPlaceholder(placeholder.name, u"it is neither true nor false"_s);
    return QJsonValue(found->toBool() ? placeholder.ifTrue : placeholder.ifFalse);
}

db::Result<QString> placeholderText(const Placeholder &placeholder, const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return wrongPlaceholder(placeholder.name, u"it is no text"_s);
}

db::Result<QJsonValue> ofPlaceholderKind(const Placeholder &placeholder, const QJsonValue &value)
{
    if (placeholder.kind == "number"_L1) {
        bool isNumber = value.isDouble();
        const double number = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber);
        if (!isNumber)
            return wrongPlaceholder(placeholder.name, u"it is no number"_s);
        return QJsonValue(number);
    }
    if (placeholder.kind == "bool"_L1 && !value.isBool())
        return wrongPlaceholder(placeholder.name, u"it is neither true nor false"_s);
    if (placeholder.kind == "object"_L1 && !value.isObject())
        return wrongPlaceholder(placeholder.name, u"it is no object"_s);
    if (!placeholder.kind.isEmpty())
        return value;
    MK_TRY(const QString text, placeholderText(placeholder, value));
    return QJsonValue(text);
}

db::Result<QJsonValue> filledJsonText(const QString &pattern, const PlaceholderValues &values)
{
    const QRegularExpressionMatch whole = placeholderPattern().match(pattern);
    if (whole.hasMatch() && whole.capturedLength() == pattern.size()) {
        const Placeholder placeholder = placeholderOf(whole);
        MK_TRY(const QJsonValue value, placeholderValue(placeholder, values));
        return ofPlaceholderKind(placeholder, value);
    }
    MK_TRY(const QString text, filledText(pattern, values));
    return QJsonValue(text);
}

} // namespace

QStringList placeholderNames(const QString &pattern)
{
    QStringList names;
    for (auto matches = placeholderPattern().globalMatch(pattern); matches.hasNext();)
        names.append(matches.next().captured(1));
    return names;
}

db::Result<QString> filledText(const QString &pattern, const PlaceholderValues &values,
                               const std::function<QString(const QString &)> &escape)
{
    QString filled;
    qsizetype end = 0;
    for (auto matches = placeholderPattern().globalMatch(pattern); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const Placeholder placeholder = placeholderOf(match);
        MK_TRY(const QJsonValue value, placeholderValue(placeholder, values));
        MK_TRY(const QString text, placeholderText(placeholder, value));
        filled += QStringView(pattern).sliced(end, match.capturedStart() - end);
        filled += escape ? escape(text) : text;
        end = match.capturedEnd();
    }
    const QString rest = QString(pattern).remove(placeholderPattern());
    if (rest.contains("{{"_L1) || rest.contains("}}"_L1))
        return wrongPlaceholder(pattern, u"it cannot be read"_s);
    return filled + pattern.sliced(end);
}

db::Result<QJsonValue> filledJson(const QJsonValue &pattern, const PlaceholderValues &values)
{
    if (pattern.isString())
        return filledJsonText(pattern.toString(), values);
    if (pattern.isArray()) {
        QJsonArray filled;
        for (const QJsonValue &one : pattern.toArray()) {
            MK_TRY(const QJsonValue value, filledJson(one, values));
            filled.append(value);
        }
        return QJsonValue(filled);
    }
    if (!pattern.isObject())
        return pattern;
    const QJsonObject members = pattern.toObject();
    QJsonObject filled;
    for (auto member = members.begin(); member != members.end(); ++member) {
        MK_TRY(const QJsonValue value, filledJson(member.value(), values));
        filled.insert(member.key(), value);
    }
    return QJsonValue(filled);
}

} // namespace app
