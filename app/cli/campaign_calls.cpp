#include "app/cli/approval_answer.h"
#include "app/cli/campaign_plan_calls.h"
#include "app/cli/documents.h"
#include "app/cli/reason_text.h"
#include "app/cli/text_table.h"
#include "app/cli/values.h"
#include "app/core/counted.h"
#include "app/outbox/campaign/campaign_commands.h"
#include "app/outbox/campaign/campaign_list.h"
#include "app/segments/condition_json.h"
#include "app/segments/condition_text.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

Read<db::CampaignId> campaignArgument(const Arguments &arguments)
{
    MK_TRY(const auto number, readNumber(u"ID"_s, arguments.word(0), 1));
    return db::CampaignId{number};
}

/// How many of its messages are in each state that one is in.
QMap<QString, qint64> stateCounts(const CampaignLine &line)
{
    QMap<QString, qint64> counts;
    for (const auto &[state, count] : line.messages.asKeyValueRange())
        counts.insert(db::keyOf(state), count);
    return counts;
}

/// As it is typed; empty for customers who were chosen one by one, and for a condition of a later version.
QString conditionOfCampaign(const db::Campaign &campaign)
{
    const auto condition = conditionFromText(campaign.condition);
    return campaign.condition.isEmpty() || !condition ? QString() : textOf(*condition);
}

QJsonObject documentOf(const CampaignLine &line)
{
    QJsonObject messages;
    for (const auto &[state, count] : stateCounts(line).asKeyValueRange())
        messages.insert(state, count);
    const db::Campaign &campaign = line.campaign;
    return {{u"id"_s, campaign.id.value},
            {u"name"_s, campaign.name},
            {u"template"_s, campaign.templateId.value},
            {u"channel"_s, db::keyOf(campaign.channel)},
            {u"condition"_s, textOrNull(conditionOfCampaign(campaign))},
            {u"date"_s, campaign.dueOn.toString(Qt::ISODate)},
            {u"time"_s, campaign.dueAt.toString(u"HH:mm"_s)},
            {u"state"_s, db::keyOf(campaign.state)},
            {u"messages"_s, messages},
            {u"total"_s, line.total()}};
}

QString dueText(const db::Campaign &campaign)
{
    return campaign.dueOn.toString(Qt::ISODate) + u' ' + campaign.dueAt.toString(u"HH:mm"_s);
}

Outcome runListCampaigns(CliContext &context, const Arguments &)
{
    MK_TRY(const auto session, context.session(DbUse::Look));
    MK_TRY(const auto campaigns, context.tried(loadCampaigns(*session)));
    TextTable table(
        {u"ID"_s, u"CAMPAIGN"_s, u"DUE"_s, u"CHANNEL"_s, u"TEMPLATE"_s, u"STATE"_s, u"MESSAGES"_s});
    QJsonArray documents;
    for (const CampaignLine &line : campaigns) {
        const db::Campaign &campaign = line.campaign;
        table.add({QString::number(campaign.id.value), campaign.name, dueText(campaign),
                   db::keyOf(campaign.channel), campaign.templateTitle, db::keyOf(campaign.state),
                   countsText(stateCounts(line))});
        documents.append(documentOf(line));
    }
    return context.answer({{u"campaigns"_s, documents}},
                          table.isEmpty() ? u"No campaign yet; \"campaign plan NAME\" plans one."_s
                                          : table.text());
}

Outcome runShowCampaign(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto id, campaignArgument(arguments));
    MK_TRY(const auto session, context.session(DbUse::Look));
    MK_TRY(const auto line, context.tried(loadCampaign(*session, id)));
    const db::Campaign &campaign = line.campaign;
    const QString condition = conditionOfCampaign(campaign);
    return context.answer(
        documentOf(line),
        u"%1\nstate     %2\ndue       %3\ntemplate  %4 (%5)\ncustomers %6\nmessages  %7"_s.arg(
            campaign.name, db::keyOf(campaign.state), dueText(campaign), campaign.templateTitle,
            db::keyOf(campaign.channel), condition.isEmpty() ? u"chosen one by one"_s : condition,
            countsText(stateCounts(line))));
}

Outcome runApproveCampaign(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto id, campaignArgument(arguments));
    MK_TRY(const auto session, context.session(DbUse::Write));
    const Progress progress = context.beginLongWork(u"asking the rules of each message"_s);
    MK_TRY(const auto done, context.tried(*session, ApproveCampaign{id, {}, progress}));
    MK_CHECK(sayLackingSecrets(context, *session));
    const ApprovalReport &report = done.value;
    QJsonArray refused;
    QStringList lines{u"%1 approved"_s.arg(counted(report.done.size(), "message"))};
    for (const NotApproved &one : report.refused) {
        const QString why = one.rules.isEmpty() ? one.why : reasonText(keysOf(one.rules));
        refused.append(QJsonObject{{u"id"_s, one.id.value}, {u"reason"_s, why}});
        lines.append(u"message %1 not approved: %2"_s.arg(QString::number(one.id.value), why));
    }
    return context.answer(
        {{u"campaign"_s, id.value}, {u"approved"_s, report.done.size()}, {u"refused"_s, refused}},
        lines.join(u'\n'));
}

/// `did`: "paused", "cancelled".
template <class Command>
Outcome changeCampaign(CliContext &context, const Arguments &arguments, const QString &did)
{
    MK_TRY(const auto id, campaignArgument(arguments));
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto done, context.tried(*session, Command{id}));
    return context.answer({{u"campaign"_s, id.value}, {did, done.value}},
                          u"campaign %1 %2: %3; \"undo\" takes that back"_s.arg(
                              QString::number(id.value), did, counted(done.value, "message")));
}

Outcome runPauseCampaign(CliContext &context, const Arguments &arguments)
{
    return changeCampaign<PauseCampaign>(context, arguments, u"paused"_s);
}

Outcome runCancelCampaign(CliContext &context, const Arguments &arguments)
{
    return changeCampaign<CancelCampaign>(context, arguments, u"cancelled"_s);
}

} // namespace

QList<CliCommand> campaignCommands()
{
    const Positional id{u"ID"_s, u"the number of a campaign, as \"campaign list\" lists them"_s};
    return QList<CliCommand>{{u"campaign list"_s,
                              u"Lists the campaigns, each one template to one list of customers, once."_s,
                              &runListCampaigns},
                             {u"campaign show"_s,
                              u"Shows a campaign, and how far its messages are."_s,
                              &runShowCampaign,
                              {id}}} +
           campaignPlanCommands() +
           QList<CliCommand>{
               {u"campaign approve"_s,
                u"Lets the messages of a campaign be sent by \"send\", \"run\" or the desk at their hours."_s,
                &runApproveCampaign,
                {id},
                {},
                u"Of a campaign that was paused it lets the rest go. The rules of sending are asked again of "
                u"each "
                "message, now and when it goes."_s},
               {u"campaign pause"_s,
                u"Takes the approvals of a campaign back, as far as nothing has gone."_s,
                &runPauseCampaign,
                {id}},
               {u"campaign cancel"_s,
                u"Cancels the messages of a campaign that have not gone; \"undo\" plans them again."_s,
                &runCancelCampaign,
                {id},
                {},
                u"What was approved before has to be approved again after the \"undo\"."_s}};
}

} // namespace app
