#include "app/desk/undo.h"

#include "app/customers/consent_commands.h"
#include "app/customers/contact_commands.h"
#include "app/customers/customer_commands.h"
#include "app/customers/distinct_commands.h"
#include "app/customers/group_commands.h"
#include "app/customers/merge_customers.h"
#include "app/customers/picture_commands.h"
#include "app/customers/province_commands.h"
#include "app/customers/relation_commands.h"
#include "app/customers/segment_commands.h"
#include "app/greetings/occasion_commands.h"
#include "app/greetings/rule_commands.h"
#include "app/import/import_undo.h"
#include "app/import/profile_commands.h"
#include "app/messages/template_commands.h"
#include "app/outbox/accounts/account_commands.h"
#include "app/outbox/batch_commands.h"
#include "app/outbox/campaign/campaign_commands.h"
#include "app/outbox/collecting/unseen_mails.h"
#include "app/outbox/files/file_commands.h"
#include "app/outbox/message_commands.h"
#include "app/outbox/missed/missed_commands.h"
#include "app/outbox/policy/limit_commands.h"
#include "app/outbox/sending/sending_commands.h"
#include "app/outbox/sending/sending_times.h"
#include "app/rights/do_not_call_commands.h"
#include "app/rights/request_commands.h"
#include "app/start/setting_commands.h"
#include "app/start/starter_renewal.h"

#include <algorithm>
#include <array>
#include <utility>

namespace app {

namespace {

struct Registered
{
    QStringView name;
    db::Result<Trace> (*apply)(db::Session &, const QJsonObject &, const db::Act &, const Progress &);
    db::Result<PreparedStep> (*prepare)(db::Session &, const QJsonObject &, const db::Act &,
                                        const Progress &);
};

template <RepeatableCommand C> db::Result<C> commandTelling(const QJsonObject &json, const Progress &progress)
{
    MK_TRY(auto command, commandOf<C>(json));
    if constexpr (requires { command.telling = progress; })
        command.telling = progress;
    if constexpr (requires { command.progress = progress; })
        command.progress = progress;
    return command;
}

template <RepeatableCommand C>
db::Result<PreparedStep> prepared(db::Session &session, const QJsonObject &json, const db::Act &act,
                                  const Progress &progress)
{
    if constexpr (PreparedCommand<C>) {
        MK_TRY(const auto command, commandTelling<C>(json, progress));
        MK_TRY(const auto ready, command.prepare(session, act));
        return PreparedStep([command, ready](db::Session &later, const db::Act &now) -> db::Result<Trace> {
            MK_TRY(auto effect, command.finish(later, now, ready));
            return std::move(effect.trace);
        });
    } else {
        return PreparedStep();
    }
}

template <RepeatableCommand C> constexpr Registered registered()
{
    return {C::kName,
            [](db::Session &session, const QJsonObject &json, const db::Act &act,
               const Progress &progress) -> db::Result<Trace> {
                MK_TRY(const auto command, commandTelling<C>(json, progress));
                if constexpr (requires { command.apply(session, act, progress); }) {
                    MK_TRY(auto effect, command.apply(session, act, progress));
                    return std::move(effect.trace);
                } else {
                    MK_TRY(auto effect, command.apply(session, act));
                    return std::move(effect.trace);
                }
            },
            &prepared<C>};
}

// Every command that is the inverse of one, and so every command that can be redone.
constexpr std::array kCommands{
    registered<LogContact>(),         registered<RemoveContact>(),
    registered<DeleteCustomer>(),     registered<RestoreCustomer>(),
    registered<SetStage>(),           registered<ReviseCustomer>(),
    registered<SetStages>(),          registered<TakeStagesBack>(),
    registered<TagCustomers>(),       registered<UntagCustomers>(),
    registered<DeleteCustomers>(),    registered<RestoreCustomers>(),
    registered<RecordConsent>(),      registered<VoidConsent>(),
    registered<RestoreConsent>(),     registered<VoidConsents>(),
    registered<RestoreConsents>(),    registered<TakeBackImport>(),
    registered<RenameListProfile>(),  registered<ForgetListProfile>(),
    registered<RestoreListProfile>(), registered<RewordTemplate>(),
    registered<ArchiveTemplate>(),    registered<RestoreTemplate>(),
    registered<ChangeSettings>(),     registered<ReviseRule>(),
    registered<SwitchRule>(),         registered<ArchiveRule>(),
    registered<RestoreRule>(),        registered<ReviseOccasion>(),
    registered<SwitchOccasion>(),     registered<RemoveOccasion>(),
    registered<RestoreOccasion>(),    registered<SetOccasionDate>(),
    registered<MarkMessageSent>(),    registered<SkipMessage>(),
    registered<ReopenMessage>(),      registered<RewordMessage>(),
    registered<MarkMessagesSent>(),   registered<SkipMessages>(),
    registered<ReopenMessages>(),     registered<PutBackWords>(),
    registered<RemoveRequest>(),      registered<PutRequest>(),
    registered<SaveSegment>(),        registered<RenameSegment>(),
    registered<DeleteSegment>(),      registered<RestoreSegment>(),
    registered<SetProvinces>(),       registered<TakeProvincesBack>(),
    registered<MergeCustomers>(),     registered<SplitCustomers>(),
    registered<MarkDistinct>(),       registered<UnmarkDistinct>(),
    registered<AddRelation>(),        registered<RemoveRelation>(),
    registered<SetPicture>(),         registered<SwitchDoNotCallLists>(),
    registered<SaveSendLimits>(),     registered<SaveSendingWish>(),
    registered<ChangeAccount>(),      registered<ArchiveAccount>(),
    registered<RestoreAccount>(),     registered<SetDefaultAccount>(),
    registered<ApproveMessages>(),    registered<WithdrawApprovals>(),
    registered<PauseSending>(),       registered<MarkMailsSeen>(),
    registered<ResolveNotSent>(),     registered<TakeNotSentBack>(),
    registered<DetachFile>(),         registered<ReattachFile>(),
    registered<ExchangeFiles>(),      registered<SendMissed>(),
    registered<AskAboutMissed>(),     registered<ApproveCampaign>(),
    registered<PauseCampaign>(),      registered<CancelCampaign>(),
    registered<RestoreCampaign>(),    registered<SetSendingTime>(),
};

const Registered *registeredAs(QStringView name)
{
    const auto *found = std::ranges::find(kCommands, name, &Registered::name);
    return found == kCommands.end() ? nullptr : found;
}

} // namespace

db::Result<PreparedStep> prepareStep(db::Session &session, const Step &step, const db::Act &act,
                                     const Progress &progress)
{
    const Registered *command = registeredAs(step.command);
    return command ? command->prepare(session, step.arguments, act, progress) : PreparedStep();
}

db::Result<Trace> applyStep(db::Session &session, const Step &step, const db::Act &act,
                            const Progress &progress)
{
    const Registered *command = registeredAs(step.command);
    return command ? command->apply(session, step.arguments, act, progress)
                   : badArguments(step.command, u"this version does not know the command");
}

} // namespace app
