#include "app/cli/segment_argument.h"

#include "app/cli/cli_context.h"
#include "app/segments/condition_text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// As many as a line holds.
constexpr qsizetype kMostNamed = 8;

QString namesOf(const QList<SavedSegment> &segments)
{
    QStringList names;
    for (const SavedSegment &segment : segments.first(std::min(segments.size(), kMostNamed)))
        names.append(u'"' + segment.name + u'"');
    return names.join(u", "_s) + (segments.size() > kMostNamed ? u", ..."_s : QString());
}

/// Whether it is a condition that was meant, and not the name of a segment: it can be read, holds signs of
/// one, or breaks off.
bool isMeantAsCondition(const QString &text)
{
    static const QRegularExpression comparing(u"[=<>!(]"_s);
    static const QRegularExpression beginning(u"^\\s*everybody\\b"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    const auto read = conditionOf(text);
    return read || read.error().column > text.size() || text.contains(comparing) || text.contains(beginning);
}

} // namespace

Option segmentOption()
{
    return {u"segment"_s, u"NAME"_s, u"only the customers of this segment, see \"segment list\""_s};
}

Read<SavedSegment> chosenSegment(const CliContext &context, db::Session &session, const QString &name)
{
    MK_TRY(const auto segments, context.tried(loadSegments(session)));
    if (const SavedSegment *found = segmentNamed(segments, name))
        return *found;
    if (segments.isEmpty())
        return workFailed(
            u"there is no segment \"%1\", nor any other; \"segment add NAME CONDITION\" makes one"_s.arg(
                name));
    return workFailed(u"there is no segment \"%1\"; there are %2"_s.arg(name, namesOf(segments)));
}

Read<Condition> conditionOfSegment(const SavedSegment &segment)
{
    if (segment.condition)
        return *segment.condition;
    return workFailed(
        u"the segment \"%1\" was written by a later version of this program; install that version"_s.arg(
            segment.name));
}

Read<Condition> readCondition(const QString &text)
{
    const auto condition = conditionOf(text);
    if (!condition)
        return wrongCall(
            u"CONDITION, column %1: %2"_s.arg(condition.error().column).arg(condition.error().text));
    return *condition;
}

Read<AskedCondition> namedOrTyped(const CliContext &context, db::Session &session, const QString &text)
{
    MK_TRY(const auto segments, context.tried(loadSegments(session)));
    const bool isNamed = segmentNamed(segments, text) != nullptr;
    if (!isNamed && isMeantAsCondition(text)) {
        MK_TRY(const auto condition, readCondition(text));
        return AskedCondition{textOf(condition), condition};
    }
    MK_TRY(const auto segment, chosenSegment(context, session, text));
    MK_TRY(const auto condition, conditionOfSegment(segment));
    return AskedCondition{segment.name, condition};
}

Read<std::optional<std::vector<db::CustomerId>>>
customersOfSegment(const CliContext &context, db::Session &session, const Arguments &arguments)
{
    const auto name = arguments.value(u"segment"_s);
    if (!name)
        return std::nullopt;
    MK_TRY(const auto segment, chosenSegment(context, session, *name));
    MK_TRY(const auto condition, conditionOfSegment(segment));
    MK_TRY(auto customers, context.tried(customersMeeting(session, condition, context.clock())));
    return std::optional(std::move(customers));
}

} // namespace app
