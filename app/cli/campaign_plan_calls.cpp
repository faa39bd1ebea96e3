#include "app/cli/campaign_plan_calls.h"

#include "app/cli/documents.h"
#include "app/cli/reason_text.h"
#include "app/cli/segment_argument.h"
#include "app/cli/send_text.h"
#include "app/cli/template_argument.h"
#include "app/cli/text_table.h"
#include "app/core/counted.h"
#include "app/outbox/campaign/campaign_commands.h"
#include "app/outbox/campaign/dry_run_report.h"
#include "app/outbox/rules/send_rule.h"
#include "app/segments/condition_json.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kRecipientsListed = 20;
constexpr qint64 kMostRecipientsListed = 100'000'000;

Read<QTime> readCampaignHour(const Arguments &arguments)
{
    const auto text = arguments.value(u"at"_s);
    const QTime hour = text ? QTime::fromString(*text, u"HH:mm"_s) : QTime(9, 0);
    if (!hour.isValid())
        return wrongCall(u"--at must be an hour as 09:30, not \"%1\""_s.arg(*text));
    return hour;
}

/// `customers`: the words that name them.
Read<CampaignDraft> readCampaign(CliContext &context, db::Session &session, const Arguments &arguments,
                                 const QStringList &customers)
{
    const auto segment = arguments.value(u"segment"_s);
    if (segment.has_value() != customers.isEmpty())
        return wrongCall(u"name customers, or those of a segment with --segment, not both"_s);
    CampaignDraft draft;
    MK_TRY(draft.channel, readWord<db::Channel>(arguments, u"channel"_s));
    MK_TRY(draft.dueOn, readDate(arguments, u"on"_s, context.clock().today()));
    MK_TRY(draft.dueAt, readCampaignHour(arguments));
    MK_TRY(const auto text,
           chosenTemplate(context, session, arguments.value(u"template"_s).value_or(QString())));
    draft.text = text.id;
    if (segment) {
        MK_TRY(const auto asked, namedOrTyped(context, session, *segment));
        draft.condition = conditionToText(asked.condition);
        return draft;
    }
    MK_TRY(draft.customers, chosenCustomers(context, session, customers));
    return draft;
}

QJsonObject countsDocument(const QMap<QString, qint64> &counts)
{
    QJsonObject document;
    for (const auto &[key, count] : counts.asKeyValueRange())
        document.insert(key, count);
    return document;
}

QJsonObject documentOf(const DryRunReport &report, qint64 limit)
{
    QJsonArray leftOut;
    for (const LeftOutRecipient &one : report.leftOut.mid(0, limit))
        leftOut.append(QJsonObject{{u"customer"_s, one.customer.value},
                                   {u"name"_s, textOrNull(one.name)},
                                   {u"findings"_s, QJsonArray::fromStringList(one.findings.split(u','))}});
    QJsonArray samples;
    for (const db::OutboxMessage &one : report.samples)
        samples.append(QJsonObject{{u"customer"_s, one.customer.value},
                                   {u"name"_s, one.customerName},
                                   {u"address"_s, one.address},
                                   {u"date"_s, one.dueOn.toString(Qt::ISODate)},
                                   {u"time"_s, one.dueAt.toString(u"HH:mm"_s)},
                                   {u"subject"_s, one.subject},
                                   {u"text"_s, one.text}});
    return {{u"recipients"_s, report.recipients},
            {u"ready"_s, report.ready},
            {u"parts"_s, report.parts},
            {u"cost"_s, numberOrNull(report.cost)},
            {u"moved"_s, report.moved},
            {u"movedFor"_s, countsDocument(report.movedFor)},
            {u"findings"_s, countsDocument(report.counts)},
            {u"leftOut"_s, leftOut},
            {u"leftOutTotal"_s, report.leftOut.size()},
            {u"samples"_s, samples}};
}

/// A campaign has no rule that names channels.
QString whyLeftOut(const QString &findings, db::Channel channel)
{
    QStringList words;
    for (const QString &key : findings.split(u',')) {
        const bool isNoContact = key == keyOf(SendRule::NoContact);
        words.append(isNoContact ? u"no address for %1"_s.arg(db::keyOf(channel)) : reasonText(key));
    }
    return words.join(u"; "_s);
}

/// "refused messages: 2, no consent: 1".
QString countedReasons(const QMap<QString, qint64> &counts)
{
    QStringList words;
    for (const auto &[key, count] : counts.asKeyValueRange())
        words.append(u"%1: %2"_s.arg(reasonKind(key)).arg(count));
    return words.join(u", "_s);
}

QString textOf(const DryRunReport &report, qint64 limit)
{
    QString text =
        u"%1 of %2 may go%3"_s.arg(QString::number(report.ready), counted(report.recipients, "message"),
                                   costText(report.parts, report.cost));
    if (report.moved > 0)
        text += u", %1 of them later than asked (%2)"_s.arg(QString::number(report.moved),
                                                            countedReasons(report.movedFor));
    if (!report.counts.isEmpty()) {
        TextTable table({u"ID"_s, u"CUSTOMER"_s, u"WHY NOT"_s});
        for (const LeftOutRecipient &one : report.leftOut.mid(0, limit))
            table.add(
                {QString::number(one.customer.value), one.name, whyLeftOut(one.findings, report.channel)});
        text += u"\n%1\n\n%2"_s.arg(countedReasons(report.counts), table.text());
        if (report.leftOut.size() > limit)
            text += u"\n%1 of %2 shown"_s.arg(limit).arg(report.leftOut.size());
    }
    if (!report.samples.isEmpty()) {
        const db::OutboxMessage &first = report.samples.constFirst();
        text += u"\n\nTo %1, %2:\n%3"_s.arg(first.customerName, first.address,
                                            first.subject.isEmpty() ? first.text
                                                                    : first.subject + u'\n' + first.text);
    }
    return text;
}

Outcome runCampaignDryRun(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto limit, readNumber(arguments, u"limit"_s, 0, kMostRecipientsListed, kRecipientsListed));
    MK_TRY(const auto session, context.session(DbUse::Read));
    MK_TRY(const auto draft, readCampaign(context, *session, arguments, arguments.words()));
    const auto report = reportDryRun(*session, draft, context.clock(),
                                     context.beginLongWork(u"asking the rules of each recipient"_s));
    if (!report)
        return context.refused(report.error());
    return context.answer(documentOf(*report, limit), textOf(*report, limit));
}

/// With the ways on, where there are any.
Outcome notPlanned(CliContext &context, const db::Error &error)
{
    if (error.reason != kSomeInTheWay)
        return context.refused(error);
    return workFailed(error.detail + u"; \"campaign dry-run\" says of whom and why, and --leave-out plans it "
                                     "without them"_s);
}

Outcome runPlanCampaign(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    PlanCampaign command;
    MK_TRY(command.draft, readCampaign(context, *session, arguments, arguments.words().mid(1)));
    command.draft.name = arguments.word(0);
    command.leaveOut = arguments.has(u"leave-out"_s);
    command.progress = context.beginLongWork(u"planning a message to each recipient"_s);
    const auto done = run(*session, command, context.clock().act());
    if (!done)
        return notPlanned(context, done.error());
    const PlannedCampaign &campaign = done->value;
    QString text = u"campaign %1: %2 planned"_s.arg(QString::number(campaign.id.value),
                                                    counted(campaign.planned, "message"));
    if (campaign.moved > 0)
        text += u", %1 of them later than asked"_s.arg(campaign.moved);
    if (campaign.leftOut > 0)
        text += u"; left out: %1"_s.arg(counted(campaign.leftOut, "customer"));
    return context.answer({{u"campaign"_s, campaign.id.value},
                           {u"planned"_s, campaign.planned},
                           {u"moved"_s, campaign.moved},
                           {u"leftOut"_s, campaign.leftOut}},
                          text);
}

QList<Option> describingCampaign()
{
    return {{u"template"_s, u"TEMPLATE"_s, u"the template's number or key"_s, true},
            {u"segment"_s, u"NAME|CONDITION"_s, u"instead of customers: a segment, or a condition"_s},
            {u"channel"_s, u"CHANNEL"_s, u"instead of the template's own channel"_s},
            {u"on"_s, u"D"_s, u"the day it goes; without it, today"_s},
            {u"at"_s, u"HH:MM"_s, u"the hour it goes; without it, 09:00"_s}};
}

} // namespace

QList<CliCommand> campaignPlanCommands()
{
    const Positional customers{u"CUSTOMER"_s, u"the customers' numbers, or the shop's own codes for them"_s,
                               Positional::Count::Any};
    return {
        {u"campaign dry-run"_s,
         u"Says who of a list may be sent a template, and what is in the way of the others; nothing is stored."_s,
         &runCampaignDryRun,
         {customers},
         describingCampaign() +
             QList<Option>{{u"limit"_s, u"N"_s, u"at most so many of the others; without it, 20"_s}},
         u"The rules of sending are asked of each message at its hour. One that falls into closed hours "
         "goes at the next open one."_s},
        {u"campaign plan"_s,
         u"Plans a template to every customer of a list, once."_s,
         &runPlanCampaign,
         {{u"NAME"_s, u"what the campaign is called"_s}, customers},
         describingCampaign() +
             QList<Option>{{u"leave-out"_s, {}, u"plans it without those whom it may not go to"_s}},
         u"Without --leave-out it is planned for all of them or not at all; \"campaign dry-run\" says who "
         "is in the way. Nothing goes before \"campaign approve\"."_s}};
}

} // namespace app
