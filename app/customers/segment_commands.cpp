#include "app/customers/segment_commands.h"

#include "app/greetings/rule_commands.h"
#include "app/people/name_spelling.h"
#include "app/segments/condition_json.h"
#include "app/segments/condition_text.h"
#include "db/core/fold.h"
#include "db/customers/segment_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// What a segment is called and whom it means are not in each other's way.
QString subjectOf(db::SegmentId id, QStringView part)
{
    return u"segment/%1/%2"_s.arg(id.value).arg(part);
}

QStringList subjectsOf(db::SegmentId id)
{
    return {subjectOf(id, u"name"), subjectOf(id, u"condition")};
}

/// The name as it is stored.
db::Result<QString> checkedName(db::Session &session, const QString &typed, db::SegmentId id)
{
    const QString name = cleanName(typed);
    if (name.isEmpty())
        return db::failure(db::ErrorKind::InvalidInput, u"the segment needs a name"_s);
    if (name.size() > kLongestSegmentName)
        return db::failure(db::ErrorKind::InvalidInput,
                           u"the name of a segment has %1 characters at most"_s.arg(kLongestSegmentName));
    MK_TRY(const auto others, session.segments().all());
    const bool isKept = std::any_of(others.cbegin(), others.cend(),
                                    [&](const db::Segment &one) { return one.id == id && one.name == name; });
    if (!isKept && isOfSigns(name))
        return db::failure(
            db::ErrorKind::InvalidInput,
            u"the name \"%1\" has neither a letter nor a digit; choose another name"_s.arg(name));
    if (!isKept && conditionOf(name))
        return db::failure(db::ErrorKind::InvalidInput,
                           u"the name \"%1\" reads as a condition; choose another name"_s.arg(name));
    for (const db::Segment &other : others) {
        if (other.id != id && db::fold(other.name) == db::fold(name))
            return db::failure(db::ErrorKind::InvalidInput,
                               u"there is a segment \"%1\" already; choose another name"_s.arg(other.name));
    }
    return name;
}

/// Rules put away that greet it, as the journal names them: none of them comes back without it. Conflict:
/// another rule greets it.
db::Result<QStringList> rulesLeft(db::Session &session, const db::Segment &segment)
{
    QStringList left;
    MK_TRY(const auto uses, session.segments().uses());
    for (const db::SegmentUse &use : uses) {
        if (use.segment != segment.id)
            continue;
        if (!use.archived)
            return db::failure(db::ErrorKind::Conflict,
                               u"the segment \"%1\" is used by rule %2 of greeting (%3)"_s.arg(
                                   segment.name, QString::number(use.rule.value), use.occasionKey));
        left.append(ArchiveRule::subjectOf(use.rule));
    }
    return left;
}

} // namespace

bool isOfSigns(QStringView name)
{
    return std::all_of(name.begin(), name.end(), [](QChar c) { return c.isPunct() || c.isSpace(); });
}

db::Result<Effect<db::SegmentId>> SaveSegment::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto checked, checkedName(session, name, id));
    MK_TRY(const auto asked, conditionFromText(condition));
    const db::Segment wanted{id, checked, conditionToText(asked)};
    if (!id) {
        MK_TRY(const auto added, session.segments().add(wanted, act));
        return Effect<db::SegmentId>{
            added.value,
            {added.changes, checked, subjectsOf(added.value), stepOf(DeleteSegment{added.value})}};
    }
    MK_TRY(const auto stored, session.segments().byId(id));
    QStringList subjects;
    if (stored.name != wanted.name)
        subjects.append(subjectOf(id, u"name"));
    if (stored.condition != wanted.condition)
        subjects.append(subjectOf(id, u"condition"));
    if (subjects.isEmpty())
        return Effect<db::SegmentId>{id, {{}, checked, {}, {}}};
    MK_TRY(const auto changes, session.segments().update(wanted, act));
    return Effect<db::SegmentId>{
        id, {changes, checked, subjects, stepOf(SaveSegment{id, stored.name, stored.condition})}};
}

db::Result<Effect<Nothing>> RenameSegment::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto checked, checkedName(session, name, id));
    MK_TRY(auto segment, session.segments().byId(id));
    const QString before = std::exchange(segment.name, checked);
    if (before == checked)
        return Effect<Nothing>{{}, {{}, checked, {}, {}}};
    MK_TRY(const auto changes, session.segments().update(segment, act));
    return Effect<Nothing>{{},
                           {changes, checked, {subjectOf(id, u"name")}, stepOf(RenameSegment{id, before})}};
}

db::Result<Effect<QString>> DeleteSegment::apply(db::Session &session, const db::Act &) const
{
    const auto stored = session.segments().byId(id);
    if (!stored && stored.error().kind == db::ErrorKind::NotFound)
        return Effect<QString>();
    MK_CHECK(stored);
    MK_TRY(const auto rules, rulesLeft(session, *stored));
    MK_TRY(const auto changes, session.segments().remove(id));
    return Effect<QString>{stored->name,
                           {changes, stored->name, subjectsOf(id) + rules,
                            stepOf(RestoreSegment{id, stored->name, stored->condition})}};
}

db::Result<Effect<Nothing>> RestoreSegment::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto added, session.segments().add({id, name, condition}, act));
    return Effect<Nothing>{{}, {added.changes, name, subjectsOf(id), stepOf(DeleteSegment{id})}};
}

} // namespace app
