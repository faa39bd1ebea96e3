#include "app/customers/merge_record.h"

#include "app/core/arguments.h"
#include "app/customers/customer_json.h"
#include "app/customers/customer_subjects.h"
#include "app/customers/edit_merge.h"

using namespace Qt::StringLiterals;

namespace app {

// The keys stand in files: none is ever renamed.
template <>
inline constexpr std::tuple kFields<db::MovedRows>{Argument{"contactPoints", &db::MovedRows::contactPoints},
                                                   Argument{"seconds", &db::MovedRows::seconds},
                                                   Argument{"interactions", &db::MovedRows::interactions},
                                                   Argument{"stageChanges", &db::MovedRows::stageChanges},
                                                   Argument{"consents", &db::MovedRows::consents},
                                                   Argument{"messages", &db::MovedRows::messages},
                                                   Argument{"requests", &db::MovedRows::requests}};
template <>
inline constexpr std::tuple kFields<db::StageBegun>{Argument{"stage", &db::StageBegun::stage},
                                                    Argument{"sinceMs", &db::StageBegun::sinceMs},
                                                    Argument{"since", &db::StageBegun::since}};
template <>
inline constexpr std::tuple kFields<db::SettledGreeting>{
    Argument{"id", &db::SettledGreeting::id}, Argument{"state", &db::SettledGreeting::state},
    Argument{"reason", &db::SettledGreeting::reason},
    Argument{"updatedAtMs", &db::SettledGreeting::updatedAtMs}};
template <>
inline constexpr std::tuple kFields<db::GreetingYear>{
    Argument{"id", &db::GreetingYear::id}, Argument{"occasionYear", &db::GreetingYear::occasionYear}};
template <>
inline constexpr std::tuple kFields<MergedEntry>{
    Argument{"id", &MergedEntry::id}, Argument{"code", &MergedEntry::code},
    Argument{"updatedAtMs", &MergedEntry::updatedAtMs}, Argument{"rows", &MergedEntry::rows}};
template <>
inline constexpr std::tuple kFields<BeatenGrant>{Argument{"id", &BeatenGrant::id},
                                                 Argument{"customer", &BeatenGrant::customer}};
template <>
inline constexpr std::tuple kFields<db::Relation>{Argument{"customer", &db::Relation::customer},
                                                  Argument{"other", &db::Relation::other},
                                                  Argument{"kind", &db::Relation::kind}};
template <>
inline constexpr std::tuple kFields<MergeRecord>{
    Argument{"stage", &MergeRecord::stage},         Argument{"others", &MergeRecord::others},
    Argument{"beaten", &MergeRecord::beaten},       Argument{"settled", &MergeRecord::settled},
    Argument{"matters", &MergeRecord::matters},     Argument{"relations", &MergeRecord::relations},
    Argument{"pictureOf", &MergeRecord::pictureOf}, Argument{"wasSample", &MergeRecord::wasSample}};

namespace {

constexpr QLatin1StringView kRenumbered("renumbered"); // merges of earlier versions lack it

QStringList subjectsOfEntry(db::CustomerId entry, const QStringList &matters)
{
    QStringList subjects{deletedSubjectOf(entry)};
    for (const QString &matter : matters)
        subjects.append(u"consent/%1/%2"_s.arg(entry.value).arg(matter));
    return subjects;
}

} // namespace

QJsonObject jsonOf(const QList<MergeChoice> &choices)
{
    QJsonObject json;
    for (const MergeChoice &choice : choices)
        json.insert(mergeKeyOf(choice.field), choice.from.value);
    return json;
}

QList<MergeChoice> mergeChoicesOf(const QJsonObject &json)
{
    QList<MergeChoice> choices;
    for (auto one = json.begin(); one != json.end(); ++one) {
        if (const auto field = mergeFieldOf(one.key()))
            choices.append({*field, db::CustomerId{one.value().toInteger()}});
    }
    return choices;
}

QJsonObject jsonOf(const MergeRecord &record)
{
    QJsonObject json = argumentsOf(record);
    json.insert(u"before"_s, jsonOf(record.before));
    json.insert(u"after"_s, jsonOf(record.after));
    json.insert(u"take"_s, jsonOf(record.choices));
    json.insert(kRenumbered, toArgument(record.renumbered));
    return json;
}

std::optional<MergeRecord> mergeRecordOf(const QJsonObject &json)
{
    MergeRecord record;
    if (!readFields(json, record).isEmpty())
        return std::nullopt;
    record.before = customerOfJson(json.value(u"before"_s).toObject());
    record.after = customerOfJson(json.value(u"after"_s).toObject());
    record.choices = mergeChoicesOf(json.value(u"take"_s).toObject());
    if (json.contains(kRenumbered) && !readArgument(json.value(kRenumbered), record.renumbered))
        return std::nullopt;
    const bool isWhole = record.before.id && record.before.id == record.after.id && !record.others.isEmpty();
    return isWhole ? std::optional(std::move(record)) : std::nullopt;
}

QStringList subjectsOf(const MergeRecord &record)
{
    const db::CustomerId kept = record.before.id;
    QStringList subjects = subjectsOfEntry(kept, record.matters);
    QList<CustomerField> fields = changedFields(record.before, record.after);
    const auto addStage = [&fields](bool touched) {
        if (touched && !fields.contains(CustomerField::Stage))
            fields.append(CustomerField::Stage);
    };
    // A greeting that was skipped is planned again only for the audience it was written for.
    addStage(!record.settled.isEmpty());
    const auto addMessage = [&subjects](qint64 message) {
        subjects.append(u"message/%1/state"_s.arg(message));
    };
    for (const MergedEntry &other : record.others) {
        subjects += subjectsOfEntry(other.id, record.matters);
        addStage(!other.rows.stageChanges.isEmpty());
        for (const qint64 contact : other.rows.interactions) {
            for (const db::CustomerId owner : {kept, other.id})
                subjects.append(u"contact/%1/%2"_s.arg(owner.value).arg(contact));
        }
        for (const qint64 message : other.rows.messages)
            addMessage(message);
    }
    for (const db::SettledGreeting &greeting : record.settled)
        addMessage(greeting.id.value);
    for (const CustomerField field : fields)
        subjects.append(fieldSubjectOf(kept, field));
    return subjects;
}

} // namespace app
