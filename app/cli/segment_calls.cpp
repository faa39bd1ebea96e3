#include "app/cli/cli_context.h"
#include "app/cli/documents.h"
#include "app/cli/segment_argument.h"
#include "app/cli/text_table.h"
#include "app/core/counted.h"
#include "app/customers/segment_commands.h"
#include "app/people/name_spelling.h"
#include "app/segments/condition_json.h"
#include "app/segments/condition_text.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kWidestCondition = 120;

QJsonObject documentOf(const SavedSegment &segment)
{
    return {{u"id"_s, segment.id.value},
            {u"name"_s, segment.name},
            {u"condition"_s, segment.condition ? QJsonValue(textOf(*segment.condition)) : QJsonValue()}};
}

Outcome runList(CliContext &context, const Arguments &)
{
    MK_TRY(const auto session, context.session(DbUse::Look));
    MK_TRY(const auto segments, context.tried(loadSegments(*session)));
    TextTable table({u"SEGMENT"_s, u"CONDITION"_s});
    QJsonArray documents;
    for (const SavedSegment &segment : segments) {
        table.add({segment.name, segment.condition ? textOf(*segment.condition) : u"of a later version"_s});
        documents.append(documentOf(segment));
    }
    return context.answer({{u"segments"_s, documents}},
                          table.isEmpty() ? u"No segment yet; \"segment add NAME CONDITION\" makes one."_s
                                          : table.text(kWidestCondition));
}

Outcome runAdd(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto condition, readCondition(arguments.words().mid(1).join(u' ')));
    MK_TRY(const auto session, context.session(DbUse::Begin));
    const QString name = cleanName(arguments.word(0));
    const SaveSegment save{{}, name, conditionToText(condition)};
    MK_TRY(const auto saved, context.tried(*session, save));
    MK_TRY(const auto count, context.tried(countMeeting(*session, condition, context.clock())));
    return context.answer({{u"segment"_s, saved.value.value}, {u"count"_s, count}},
                          u"Segment \"%1\" saved: %2"_s.arg(name, counted(count, "customer")));
}

Outcome runRename(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto segment, chosenSegment(context, *session, arguments.word(0)));
    const QString name = cleanName(arguments.word(1));
    MK_CHECK(context.tried(*session, RenameSegment{segment.id, name}));
    return context.answer({{u"segment"_s, segment.id.value}, {u"name"_s, name}},
                          u"Segment \"%1\" is called \"%2\" now."_s.arg(segment.name, name));
}

Outcome runDelete(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto segment, chosenSegment(context, *session, arguments.word(0)));
    if (!segment.uses.isEmpty()) {
        const db::SegmentUse &use = segment.uses.first();
        const QString number = QString::number(use.rule.value);
        return workFailed(
            u"rule %1 (%2) greets the segment \"%3\"; \"rule edit %1 --segment ''\" takes it away"_s.arg(
                number, use.occasionKey, segment.name));
    }
    MK_CHECK(context.tried(*session, DeleteSegment{segment.id}));
    return context.answer(
        {{u"segment"_s, segment.id.value}, {u"deleted"_s, true}},
        u"Segment \"%1\" deleted; \"undo\" restores it. Its customers stay."_s.arg(segment.name));
}

Outcome runCount(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Read));
    MK_TRY(const auto asked, namedOrTyped(context, *session, arguments.words().join(u' ')));
    MK_TRY(const auto count, context.tried(countMeeting(*session, asked.condition, context.clock())));
    return context.answer({{u"count"_s, count}}, counted(count, "customer"));
}

QString conditionHelp()
{
    QStringList fields;
    for (const FieldRule &rule : conditionFields())
        fields.append(rule.key);
    return u"A condition compares fields and joins them by and, or, not and parentheses:\n  stage = loyalty "
           "and (province = \"Huế\" or not tag = VIP) and last-contact > 90d and purchases(365d) >= "
           "3\nFIELD is one of:\n  %1\nQuote it, so that the shell leaves it whole."_s.arg(
               fields.join(u", "_s));
}

} // namespace

QList<CliCommand> segmentCommands()
{
    const Positional name{u"NAME"_s, u"name of the segment"_s};
    const Positional condition{u"CONDITION"_s, u"which customers it means"_s, Positional::Count::OneOrMore};
    return {{u"segment list"_s, u"Lists the segments: questions about customers that are kept."_s, &runList},
            {u"segment add"_s,
             u"Keeps a condition under a name, and says how many customers meet it."_s,
             &runAdd,
             {name, condition},
             {},
             conditionHelp()},
            {u"segment count"_s,
             u"Counts the customers of a segment, or those who meet a condition."_s,
             &runCount,
             {{u"NAME|CONDITION"_s, u"name of a segment, or a condition"_s, Positional::Count::OneOrMore}},
             {},
             conditionHelp()},
            {u"segment rename"_s,
             u"Gives a segment another name."_s,
             &runRename,
             {name, {u"NEW-NAME"_s, u"what it shall be called"_s}}},
            {u"segment delete"_s, u"Deletes a segment; its customers stay."_s, &runDelete, {name}}};
}

} // namespace app
