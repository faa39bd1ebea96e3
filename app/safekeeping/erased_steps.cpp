#include "app/safekeeping/erased_steps.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

namespace {

qint64 idOf(const QJsonValue &one)
{
    return one.isObject() ? one.toObject().value(u"id"_s).toInteger() : one.toInteger();
}

QJsonArray others(const QJsonArray &many, const QSet<qint64> &gone)
{
    QJsonArray rest;
    for (const QJsonValue &one : many) {
        if (!gone.contains(idOf(one)))
            rest.append(one);
    }
    return rest;
}

QJsonArray otherGroups(const QJsonArray &groups, const QSet<qint64> &gone)
{
    QJsonArray rest;
    for (const QJsonValue &one : groups) {
        QJsonObject group = one.toObject();
        const QJsonArray ids = others(group.value(u"ids"_s).toArray(), gone);
        group.insert(u"ids"_s, ids);
        if (!ids.isEmpty())
            rest.append(group);
    }
    return rest;
}

/// Empty: no other customer is left in it, or it holds words.
QString argumentsWithout(const QSet<qint64> &gone, const QString &arguments)
{
    QJsonObject rest = QJsonDocument::fromJson(arguments.toUtf8()).object();
    bool isAboutOthers = false;
    for (auto it = rest.begin(); it != rest.end(); ++it) {
        if (it.key() == "stage"_L1 || it.key() == "tag"_L1)
            continue;
        const bool groups = it.key() == "groups"_L1;
        if (!groups && it.key() != "ids"_L1 && it.key() != "before"_L1 && it.key() != "to"_L1)
            return {};
        const QJsonArray many = it.value().toArray();
        const QJsonArray left = groups ? otherGroups(many, gone) : others(many, gone);
        isAboutOthers = isAboutOthers || !left.isEmpty();
        it.value() = left;
    }
    return isAboutOthers ? QString::fromUtf8(QJsonDocument(rest).toJson(QJsonDocument::Compact)) : QString();
}

} // namespace

db::WithoutPerson withoutPerson(db::CustomerId person)
{
    return [person](const db::StepOfPerson &step,
                    const QSet<qint64> &messages) -> std::optional<db::StepOfPerson> {
        const bool ofMessages = step.command.startsWith("message."_L1);
        const QSet<qint64> gone = ofMessages ? messages : QSet{person.value};
        db::StepOfPerson kept = step;
        kept.arguments = argumentsWithout(gone, step.arguments);
        kept.inverseArguments = argumentsWithout(gone, step.inverseArguments);
        if (kept.arguments.isEmpty() || kept.inverseArguments.isEmpty() != step.inverseArguments.isEmpty())
            return std::nullopt;
        return kept;
    };
}

} // namespace app
