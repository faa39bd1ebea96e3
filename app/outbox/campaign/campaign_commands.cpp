#include "app/outbox/campaign/campaign_commands.h"

#include "app/core/counted.h"
#include "app/outbox/campaign/campaign_entry.h"
#include "app/outbox/campaign/campaign_list.h"
#include "app/outbox/campaign/dry_run.h"
#include "app/outbox/sending/approval_course.h"
#include "app/outbox/skip_reasons.h"
#include "app/people/name_spelling.h"
#include "app/shop/shop_settings.h"
#include "db/outbox/approval_store.h"
#include "db/outbox/campaign_store.h"
#include "db/outbox/outbox_store.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kWaitingCampaign = u"campaign"_s;
const QString kWaitingMessages = u"approveAgain"_s;
constexpr qsizetype kAskedBetweenLooks = 100; // at whether to stop

/// Whatever is done to a whole campaign is in the way of what was done to it before.
QString campaignSubject(db::CampaignId id)
{
    return u"campaign/%1"_s.arg(id.value);
}

tl::unexpected<db::Error> campaignConflict(const db::Campaign &campaign, const QString &why)
{
    return tl::unexpected(
        db::Error{db::ErrorKind::Conflict, u"campaign %1 %2"_s.arg(campaign.id.value).arg(why)});
}

template <class Inverse> Trace traceOf(db::CampaignId id, const QString &name, const Inverse &inverse)
{
    Trace trace;
    trace.changes.outbox = true;
    trace.about = name;
    trace.subjects = {campaignSubject(id)};
    trace.inverse = stepOf(inverse);
    return trace;
}

db::Campaign campaignToPlan(const CampaignDraft &draft, const QString &name, db::Channel channel)
{
    db::Campaign campaign;
    campaign.name = name;
    campaign.templateId = draft.text;
    campaign.channel = channel;
    campaign.condition = draft.condition;
    campaign.dueOn = draft.dueOn;
    campaign.dueAt = draft.dueAt;
    return campaign;
}

/// Conflict: it is for all of them or not at all, or for none.
db::Result<void> checkPlanned(const PlannedCampaign &done, bool leaveOut)
{
    if (done.leftOut > 0 && !leaveOut)
        return tl::unexpected(db::Error{
            db::ErrorKind::Conflict, u"something is in the way of %1"_s.arg(counted(done.leftOut, "message")),
            kSomeInTheWay.toString()});
    if (done.planned == 0)
        return db::failure(db::ErrorKind::Conflict, u"no message of it may be planned"_s);
    return {};
}

/// Its messages that wait for approval, but for some.
db::Result<QList<db::MessageId>> waitingOf(db::Session &session, db::CampaignId id,
                                           const QList<db::MessageId> &except)
{
    MK_TRY(auto waiting, session.campaigns().messages(id, db::MessageState::Planned));
    const QSet<db::MessageId> left(except.cbegin(), except.cend());
    waiting.removeIf([&left](db::MessageId message) { return left.contains(message); });
    return waiting;
}

/// Where a rule is in the way of one of them, it is left as it is.
db::Result<void> askOne(db::Session &session, db::MessageId message, ApprovalCourse &course,
                        CampaignApproval &asked)
{
    const auto answer = session.outbox().byId(message).and_then(
        [&](const db::OutboxMessage &read) { return askApproval(session, read, course); });
    if (!answer && !isRefusalOfOne(answer.error()))
        return tl::unexpected(answer.error());
    if (!answer)
        asked.refused.append(notApprovedBecause(message, answer.error().detail, answer.error().reason));
    else if (answer->refused)
        asked.refused.append(*answer->refused);
    else
        asked.ready[answer->earliestMs].append(message);
    return {};
}

/// Those that were changed since they were asked about are left as they are.
db::Result<void> approveAsked(db::Session &session, db::CampaignId id, const CampaignApproval &asked,
                              const db::Act &act, ApprovalReport &report)
{
    for (const auto &[earliestMs, messages] : asked.ready.asKeyValueRange()) {
        MK_TRY(const auto approved, session.campaigns().approve(id, messages, earliestMs, act));
        const QSet<db::MessageId> done(approved.cbegin(), approved.cend());
        for (const db::MessageId message : messages) {
            if (done.contains(message))
                report.done.append(message);
            else
                report.refused.append(
                    notApprovedBecause(message, u"message %1 was changed meanwhile"_s.arg(message.value),
                                       db::kDoneMeanwhile.toString()));
        }
    }
    return {};
}

/// What was tried is withdrawn one by one: it is planned again, or uncertain where it may have gone. Answers
/// how many were.
db::Result<qint64> withdrawTried(db::Session &session, db::CampaignId id, const db::Act &act)
{
    MK_TRY(const auto tried, session.campaigns().tried(id));
    qint64 count = 0;
    for (const db::MessageId message : tried) {
        const auto withdrawn =
            session.inTransaction([&] { return session.approvals().withdraw(message, act); });
        if (!withdrawn && withdrawn.error().kind != db::ErrorKind::Conflict)
            return tl::unexpected(withdrawn.error());
        count += withdrawn ? 1 : 0;
    }
    return count;
}

} // namespace

db::Result<PlannedCampaign> PlanCampaign::prepare(db::Session &session, const db::Act &act) const
{
    const QString name = cleanName(draft.name);
    if (name.isEmpty())
        return db::failure(db::ErrorKind::InvalidInput, u"a campaign needs a name"_s);
    MK_TRY(const auto shop, ShopSettings::load(session));
    const auto now = QDateTime::fromMSecsSinceEpoch(act.ms, shop.zone);
    MK_TRY(auto run, DryRun::begin(session, draft, Clock::fixedAt(now, shop.zone)));
    CampaignEntry entry(session, act);
    const auto enter = [&]() -> db::Result<PlannedCampaign> {
        MK_CHECK(entry.begin(campaignToPlan(draft, name, run.channel())));
        MK_CHECK(run.askAll(session, progress, [&entry](const DryRunRow &row) { return entry.take(row); }));
        MK_TRY(const auto entered, entry.end());
        MK_CHECK(checkPlanned(entered, leaveOut));
        return entered;
    };
    auto entered = enter();
    if (!entered)
        MK_CHECK(abandon(session, entry.entered()));
    return entered;
}

db::Result<Effect<PlannedCampaign>> PlanCampaign::finish(db::Session &session, const db::Act &act,
                                                         const PlannedCampaign &entered) const
{
    PlannedCampaign done = entered;
    MK_TRY(done.planned, session.campaigns().revive(entered.id, kCampaignCancelledKey.toString(), act));
    done.leftOut += entered.planned - done.planned; // changed meanwhile, or is planned by another desk
    done.moved = std::min(entered.moved, done.planned);
    MK_CHECK(checkPlanned(done, leaveOut));
    MK_CHECK(session.campaigns().setState(done.id, db::CampaignState::Planned, act));
    return Effect<PlannedCampaign>{done, traceOf(done.id, cleanName(draft.name), CancelCampaign{done.id})};
}

db::Result<void> PlanCampaign::abandon(db::Session &session, const PlannedCampaign &entered) const
{
    if (!entered.id)
        return {};
    return session.inTransaction([&]() -> db::Result<void> {
        MK_TRY(const auto campaign, session.campaigns().byId(entered.id));
        if (campaign.state != db::CampaignState::Cancelled)
            return {}; // a person has brought it back meanwhile
        return session.campaigns().remove(entered.id);
    });
}

db::Result<Effect<PlannedCampaign>> PlanCampaign::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto entered, prepare(session, act));
    return finish(session, act, entered);
}

db::Result<CampaignApproval> ApproveCampaign::prepare(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto campaign, session.campaigns().byId(id));
    if (campaign.state == db::CampaignState::Cancelled)
        return campaignConflict(campaign, u"is cancelled"_s);
    MK_TRY(const auto waiting, waitingOf(session, id, except));
    if (waiting.isEmpty())
        return campaignConflict(campaign, u"has no message that waits for approval"_s);
    MK_TRY(auto course, beginApproval(session, act));
    CampaignApproval asked;
    for (qsizetype i = 0; i < waiting.size(); ++i) {
        if (i % kAskedBetweenLooks == 0 && !progress(i, waiting.size()))
            return db::failure(db::ErrorKind::Cancelled,
                               u"stopped after %1 of %2"_s.arg(i).arg(waiting.size()));
        MK_CHECK(askOne(session, waiting.at(i), course, asked));
    }
    return asked;
}

db::Result<Effect<ApprovalReport>> ApproveCampaign::finish(db::Session &session, const db::Act &act,
                                                           const CampaignApproval &asked) const
{
    MK_TRY(const auto before, loadCampaign(session, id));
    const db::Campaign &campaign = before.campaign;
    if (campaign.state == db::CampaignState::Cancelled)
        return campaignConflict(campaign, u"is cancelled"_s);
    Effect<ApprovalReport> effect{{{}, asked.refused}, {}};
    MK_CHECK(approveAsked(session, id, asked, act, effect.value));
    if (effect.value.done.isEmpty()) {
        const NotApproved &first = effect.value.refused.constFirst();
        return tl::unexpected(db::Error{db::ErrorKind::Conflict, first.why, first.reason});
    }
    MK_CHECK(session.campaigns().setState(id, db::CampaignState::Approved, act));
    effect.trace = traceOf(id, campaign.name, PauseCampaign{id, campaign.state});
    if (before.messages.value(db::MessageState::Approved) > 0) // they stay approved
        effect.trace.inverse = stepOf(WithdrawApprovals{effect.value.done});
    return effect;
}

db::Result<Effect<ApprovalReport>> ApproveCampaign::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto asked, prepare(session, act));
    return finish(session, act, asked);
}

db::Result<Effect<qint64>> PauseCampaign::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto campaign, session.campaigns().byId(id));
    MK_TRY(const auto waiting, session.campaigns().messages(id, db::MessageState::Planned));
    MK_TRY(const auto tried, withdrawTried(session, id, act));
    MK_TRY(const auto untried, session.campaigns().withdraw(id, act));
    MK_TRY(const auto moved, session.campaigns().skipMoved(id, keyOf(SendRule::WrongAudience), act));
    if (tried + untried + moved == 0)
        return campaignConflict(campaign, u"has no approved message that could be withdrawn"_s);
    MK_CHECK(session.campaigns().setState(id, to, act));
    return Effect<qint64>{tried + untried, traceOf(id, campaign.name, ApproveCampaign{id, waiting})};
}

db::Result<Effect<qint64>> CancelCampaign::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto standing, loadCampaign(session, id));
    const db::Campaign &campaign = standing.campaign;
    if (campaign.state == db::CampaignState::Cancelled)
        return campaignConflict(campaign, u"is cancelled already"_s);
    MK_CHECK(withdrawTried(session, id, act));
    MK_TRY(const auto cancelled, session.campaigns().cancel(id, kCampaignCancelledKey.toString(), act));
    MK_CHECK(session.campaigns().setState(id, db::CampaignState::Cancelled, act));
    const db::CampaignState before =
        campaign.state == db::CampaignState::Approved ? db::CampaignState::Paused : campaign.state;
    return Effect<qint64>{cancelled, traceOf(id, campaign.name, RestoreCampaign{id, before})};
}

db::Result<Effect<qint64>> RestoreCampaign::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto campaign, session.campaigns().byId(id));
    if (campaign.state != db::CampaignState::Cancelled)
        return campaignConflict(campaign, u"is not cancelled"_s);
    MK_TRY(const auto revived, session.campaigns().revive(id, kCampaignCancelledKey.toString(), act));
    MK_CHECK(session.campaigns().setState(id, to, act));
    Trace trace = traceOf(id, campaign.name, CancelCampaign{id});
    if (to == db::CampaignState::Paused && revived > 0)
        trace.details = {{kWaitingCampaign, id.value}, {kWaitingMessages, revived}};
    return Effect<qint64>{revived, trace};
}

std::optional<WaitingAgain> waitingAgain(const QJsonObject &details)
{
    const qint64 messages = details.value(kWaitingMessages).toInteger();
    if (messages == 0)
        return std::nullopt;
    return WaitingAgain{db::CampaignId{details.value(kWaitingCampaign).toInteger()}, messages};
}

} // namespace app
