#include "app/outbox/campaign/campaign_commands.h"

#include "app/core/counted.h"
#include "app/outbox/campaign/campaign_list.h"
#include "app/outbox/campaign/dry_run.h"
#include "app/outbox/skip_reasons.h"
#include "app/people/name_spelling.h"
#include "app/shop/shop_settings.h"
#include "db/outbox/approval_store.h"
#include "db/outbox/campaign_store.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace app {

namespace {

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

db::Result<db::CampaignId> addCampaign(db::Session &session, const CampaignDraft &draft, const QString &name,
                                       db::Channel channel, const db::Act &act)
{
    db::Campaign campaign;
    campaign.name = name;
    campaign.templateId = draft.text;
    campaign.channel = channel;
    campaign.condition = draft.condition;
    campaign.dueOn = draft.dueOn;
    campaign.dueAt = draft.dueAt;
    return session.campaigns().add(campaign, act);
}

/// Plans the message of a recipient for whom nothing was found, and counts either.
db::Result<void> planOne(db::Session &session, const DryRunRow &row, const db::Act &act,
                         PlannedCampaign &done)
{
    if (!row.findings.isEmpty()) {
        ++done.leftOut;
        return {};
    }
    db::OutboxMessage message = row.message;
    message.campaign = done.id;
    MK_TRY(const auto added, session.campaigns().addMessage(message, act));
    done.planned += added ? 1 : 0;
    done.leftOut += added ? 0 : 1; // has one of it already
    done.moved += added && !row.moved.isEmpty() ? 1 : 0;
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

db::Result<Effect<PlannedCampaign>> PlanCampaign::apply(db::Session &session, const db::Act &act) const
{
    const QString name = cleanName(draft.name);
    if (name.isEmpty())
        return db::failure(db::ErrorKind::InvalidInput, u"a campaign needs a name"_s);
    MK_TRY(const auto shop, ShopSettings::load(session));
    const auto now = QDateTime::fromMSecsSinceEpoch(act.ms, shop.zone);
    MK_TRY(auto run, DryRun::begin(session, draft, Clock::fixedAt(now, shop.zone)));
    PlannedCampaign done;
    MK_TRY(done.id, addCampaign(session, draft, name, run.channel(), act));
    MK_CHECK(run.askAll(session, progress,
                        [&](const DryRunRow &row) { return planOne(session, row, act, done); }));
    if (done.leftOut > 0 && !leaveOut)
        return db::failure(db::ErrorKind::Conflict,
                           u"something is in the way of %1"_s.arg(counted(done.leftOut, "message")));
    if (done.planned == 0)
        return db::failure(db::ErrorKind::Conflict, u"no message of it may be planned"_s);
    return Effect<PlannedCampaign>{done, traceOf(done.id, name, CancelCampaign{done.id})};
}

db::Result<Effect<ApprovalReport>> ApproveCampaign::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto before, loadCampaign(session, id));
    const db::Campaign &campaign = before.campaign;
    if (campaign.state == db::CampaignState::Cancelled)
        return campaignConflict(campaign, u"is cancelled"_s);
    MK_TRY(const auto waiting, waitingOf(session, id, except));
    if (waiting.isEmpty())
        return campaignConflict(campaign, u"has no message that waits for approval"_s);
    MK_TRY(auto effect, (ApproveMessages{waiting, progress}.apply(session, act)));
    MK_CHECK(session.campaigns().setState(id, db::CampaignState::Approved, act));
    Trace trace = traceOf(id, campaign.name, PauseCampaign{id, campaign.state});
    if (before.messages.value(db::MessageState::Approved) > 0) // they stay approved
        trace.inverse = effect.trace.inverse;
    effect.trace = std::move(trace);
    return effect;
}

db::Result<Effect<qint64>> PauseCampaign::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto campaign, session.campaigns().byId(id));
    MK_TRY(const auto waiting, session.campaigns().messages(id, db::MessageState::Planned));
    MK_TRY(const auto tried, withdrawTried(session, id, act));
    MK_TRY(const auto untried, session.campaigns().withdraw(id, act));
    if (tried + untried == 0)
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
    return Effect<qint64>{revived, traceOf(id, campaign.name, CancelCampaign{id})};
}

} // namespace app
