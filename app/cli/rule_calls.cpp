#include "app/calendar/date_form.h"
#include "app/cli/documents.h"
#include "app/cli/segment_argument.h"
#include "app/cli/text_table.h"
#include "app/cli/values.h"
#include "app/core/counted.h"
#include "app/greetings/occasion_commands.h"
#include "app/greetings/occasion_kind.h"
#include "app/greetings/rule_checks.h"
#include "app/greetings/rule_commands.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// The segment it keeps; nullptr: none.
const SavedSegment *segmentOf(const db::GreetingRule &rule, const QList<SavedSegment> &segments)
{
    const auto found = std::find_if(segments.cbegin(), segments.cend(),
                                    [&rule](const SavedSegment &one) { return rule.segment == one.id; });
    return found == segments.cend() ? nullptr : &*found;
}

QString whomOf(const db::GreetingRule &rule, const SavedSegment *segment)
{
    QStringList parts{rule.audience ? db::keyOf(*rule.audience) : u"everyone"_s};
    if (rule.gender)
        parts.append(db::keyOf(*rule.gender));
    if (!rule.tag.isEmpty())
        parts.append(u"tag "_s + rule.tag);
    if (!rule.occupation.isEmpty())
        parts.append(rule.occupation);
    if (rule.minAge)
        parts.append(u"from %1"_s.arg(*rule.minAge));
    if (segment)
        parts.append(u"segment \"%1\""_s.arg(segment->name));
    return parts.join(u", "_s);
}

Outcome runRuleList(CliContext &context, const Arguments &)
{
    MK_TRY(const auto session, context.session(DbUse::Look));
    MK_TRY(const auto rules, context.tried(session->greetings().rules()));
    MK_TRY(const auto templates, context.tried(session->templates().all()));
    MK_TRY(const auto segments, context.tried(loadSegments(*session)));
    QString remarks; // what keeps a rule from greeting as it should
    TextTable table({u"RULE"_s, u"STATE"_s, u"OCCASION"_s, u"WHOM"_s, u"CHANNELS"_s, u"AHEAD"_s, u"HOUR"_s});
    QJsonArray documents;
    for (const db::GreetingRule &rule : rules) {
        const SavedSegment *segment = segmentOf(rule, segments);
        QStringList channels;
        for (const db::Channel channel : rule.channels)
            channels.append(db::keyOf(channel));
        table.add({QString::number(rule.id.value), rule.enabled ? u"on"_s : u"off"_s, rule.occasionKey,
                   whomOf(rule, segment), channels.join(u','), QString::number(rule.daysAhead),
                   rule.sendAt.toString(u"HH:mm"_s)});
        QJsonObject document = ruleToJson(rule);
        if (segment)
            document.insert(u"segmentName"_s, segment->name);
        documents.append(document);
        if (segment && !segment->condition)
            remarks +=
                u"Rule %1 greets no customer: its segment \"%2\" was written by a later version of this "
                "program.\n"_s.arg(QString::number(rule.id.value), segment->name);
        for (const UntimelyWords &one : untimelyWords(rule, templates))
            remarks += u"Rule %1 goes out %2 ahead, but \"%3\" (%4) speaks of today.\n"_s.arg(
                QString::number(rule.id.value), counted(rule.daysAhead, "day"), one.text.title,
                db::keyOf(one.words.channel));
    }
    return context.answer({{u"rules"_s, documents}},
                          remarks.isEmpty() ? table.text() : table.text() + u'\n' + remarks.trimmed());
}

/// The failure of a number that no rule has.
tl::unexpected<Failure> noRule(qint64 id)
{
    return workFailed(u"there is no rule %1; \"menkhach-cli rule list\" lists them"_s.arg(id));
}

Outcome runRuleEdit(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto id, readNumber(u"RULE"_s, arguments.word(0), 1));
    const QString name = arguments.value(u"segment"_s).value_or(QString());
    MK_TRY(const auto session, context.session(DbUse::Write));
    const auto stored = session->greetings().rule(db::RuleId{id});
    if (!stored && stored.error().kind == db::ErrorKind::NotFound)
        return noRule(id);
    MK_CHECK(context.tried(stored));
    db::GreetingRule rule = *stored;
    rule.segment.reset();
    QString told = u"Rule %1 asks for no segment."_s.arg(id);
    if (!name.isEmpty()) {
        MK_TRY(const auto segment, chosenSegment(context, *session, name));
        MK_CHECK(conditionOfSegment(segment));
        rule.segment = segment.id;
        told = u"Rule %1 greets the segment \"%2\" alone."_s.arg(QString::number(id), segment.name);
    }
    const auto saved = app::run(*session, SaveRule{rule}, context.clock().act());
    if (!saved && saved.error().kind == db::ErrorKind::InvalidInput) // the rule, not the file
        return workFailed(saved.error().detail);
    MK_CHECK(context.tried(saved));
    return context.answer(
        {{u"rule"_s, id}, {u"segment"_s, rule.segment ? QJsonValue(rule.segment->value) : QJsonValue()}},
        told);
}

template <bool on> Outcome switchRule(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto id, readNumber(u"RULE"_s, arguments.word(0), 1));
    MK_TRY(const auto session, context.session(DbUse::Write));
    const auto switched = app::run(*session, SwitchRule{db::RuleId{id}, on}, context.clock().act());
    if (!switched && switched.error().kind == db::ErrorKind::NotFound)
        return noRule(id);
    MK_CHECK(context.tried(switched));
    return context.answer({{u"rule"_s, id}, {u"enabled"_s, on}},
                          u"Rule %1 is %2."_s.arg(QString::number(id), on ? u"on"_s : u"off"_s));
}

template <bool on> Outcome switchOccasion(CliContext &context, const Arguments &arguments)
{
    const QString key = arguments.word(0);
    MK_TRY(const auto session, context.session(DbUse::Begin));
    const auto set = app::run(*session, SwitchOccasion{key, on}, context.clock().act());
    if (!set && set.error().kind == db::ErrorKind::NotFound)
        return workFailed(
            u"there is no occasion \"%1\"; \"menkhach-cli occasions\" lists them by key"_s.arg(key));
    MK_CHECK(context.tried(set));
    return context.answer({{u"occasion"_s, key}, {u"enabled"_s, on}},
                          u"%1 is %2."_s.arg(key, on ? u"on"_s : u"off"_s));
}

Outcome runOccasionAdd(CliContext &context, const Arguments &arguments)
{
    const auto date = dateFormOf(arguments.word(1));
    if (!date || date->year)
        return wrongCall(u"MM-DD: \"%1\" is no day of the year, such as 08-15."_s.arg(arguments.word(1)));
    db::Occasion occasion;
    occasion.nameVi = arguments.word(0);
    occasion.nameEn = arguments.value(u"english"_s).value_or(QString());
    occasion.calendar = arguments.has(u"lunar"_s) ? db::Calendar::Lunar : db::Calendar::Solar;
    occasion.month = date->month;
    occasion.day = date->day;
    occasion.solemn = arguments.has(u"solemn"_s);
    switch (faultOf(occasion)) {
    case OwnOccasionFault::NoName:
        return wrongCall(u"NAME: the day needs a name."_s);
    case OwnOccasionFault::LongName:
        return wrongCall(
            u"NAME: a name has %1 characters at most."_s.arg(QString::number(kLongestOccasionName)));
    case OwnOccasionFault::NoSuchDay:
        return wrongCall(
            u"MM-DD: the %1 calendar never has %2."_s.arg(db::keyOf(occasion.calendar), arguments.word(1)));
    case OwnOccasionFault::None:
        break;
    }
    MK_TRY(const auto session, context.session(DbUse::Begin));
    MK_TRY(const auto added, context.tried(*session, SaveOccasion{occasion}));
    return context.answer({{u"occasion"_s, added.value}}, u"%1 is a day of the shop now."_s.arg(added.value));
}

} // namespace

QList<CliCommand> ruleCommands()
{
    const Positional rule{u"RULE"_s, u"number of the rule"_s};
    const Positional occasion{u"KEY"_s, u"key of the occasion, as \"occasions\" lists it"_s};
    const Option segment{u"segment"_s, u"NAME"_s,
                         u"greet the customers of this segment alone; '' takes it away"_s, true};
    return {{u"rule list"_s, u"Lists the rules of greeting."_s, &runRuleList},
            {u"rule edit"_s,
             u"Changes whom a rule greets."_s,
             &runRuleEdit,
             {rule},
             {segment},
             u"A segment is asked for on the day of sending, beside what else narrows the rule."_s},
            {u"rule on"_s, u"Switches a rule on."_s, &switchRule<true>, {rule}},
            {u"rule off"_s,
             u"Switches a rule off."_s,
             &switchRule<false>,
             {rule},
             {},
             u"Greetings of it that are planned and not yet sent are cancelled with the next plan."_s},
            {u"occasion on"_s, u"Switches an occasion on."_s, &switchOccasion<true>, {occasion}},
            {u"occasion off"_s,
             u"Switches an occasion off: no customer is greeted on it."_s,
             &switchOccasion<false>,
             {occasion}},
            {u"occasion add"_s,
             u"Adds a yearly day of the shop's own."_s,
             &runOccasionAdd,
             {{u"NAME"_s, u"what the day is called"_s}, {u"MM-DD"_s, u"month and day"_s}},
             {{u"lunar"_s, {}, u"the day is one of the lunar calendar"_s},
              {u"english"_s, u"NAME"_s, u"its name in English; without it, the same"_s},
              {u"solemn"_s, {}, u"a quiet day: no promotion, no cheer"_s}}}};
}

} // namespace app
