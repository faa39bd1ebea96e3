#pragma once

#include "app/core/command.h"
#include "db/rights/data_request.h"

namespace app {

/// As the journal keeps a request.
template <>
inline constexpr std::tuple kFields<db::DataRequest>{Argument{"id", &db::DataRequest::id},
                                                     Argument{"customer", &db::DataRequest::customer},
                                                     Argument{"name", &db::DataRequest::name},
                                                     Argument{"right", &db::DataRequest::right},
                                                     Argument{"channel", &db::DataRequest::channel},
                                                     Argument{"received", &db::DataRequest::receivedOn},
                                                     Argument{"reply_due", &db::DataRequest::replyDueOn},
                                                     Argument{"done_due", &db::DataRequest::doneDueOn},
                                                     Argument{"third_party", &db::DataRequest::thirdParty},
                                                     Argument{"extended", &db::DataRequest::extended},
                                                     Argument{"replied_at", &db::DataRequest::repliedAtMs},
                                                     Argument{"done_at", &db::DataRequest::doneAtMs},
                                                     Argument{"outcome", &db::DataRequest::outcome},
                                                     Argument{"lifted_at", &db::DataRequest::liftedAtMs},
                                                     Argument{"note", &db::DataRequest::note},
                                                     Argument{"recorded_at", &db::DataRequest::recordedAtMs},
                                                     Argument{"recorded_by", &db::DataRequest::recordedBy}};

/// A person asks for something about their personal data: enters the register with its due dates.
/// InvalidInput without a name and a customer, for a day in the future, and for one before kFirstRequestDay.
struct AddRequest
{
    static constexpr QStringView kName = u"request.add";

    std::optional<db::CustomerId> customer;
    QString name; ///< of one who is not among the customers
    db::DataRight right = db::DataRight::Access;
    db::Channel channel = db::Channel::Store;
    QDate receivedOn; ///< invalid: today
    bool thirdParty = false;
    QString note;
    static constexpr std::tuple kArguments{Argument{"customer", &AddRequest::customer},
                                           Argument{"name", &AddRequest::name},
                                           Argument{"right", &AddRequest::right},
                                           Argument{"channel", &AddRequest::channel},
                                           Argument{"received", &AddRequest::receivedOn},
                                           Argument{"third_party", &AddRequest::thirdParty},
                                           Argument{"note", &AddRequest::note}};

    [[nodiscard]] db::Result<Effect<db::DataRequest>> apply(db::Session &session, const db::Act &act) const;
};

/// The person has been told that it is being dealt with.
struct AnswerRequest
{
    static constexpr QStringView kName = u"request.answer";

    db::DataRequestId id;
    static constexpr std::tuple kArguments{Argument{"id", &AnswerRequest::id}};

    [[nodiscard]] db::Result<Effect<db::DataRequest>> apply(db::Session &session, const db::Act &act) const;
};

/// Puts off carrying it out by as much as the decree allows. Conflict the second time.
struct ExtendRequest
{
    static constexpr QStringView kName = u"request.extend";

    db::DataRequestId id;
    static constexpr std::tuple kArguments{Argument{"id", &ExtendRequest::id}};

    [[nodiscard]] db::Result<Effect<db::DataRequest>> apply(db::Session &session, const db::Act &act) const;
};

/// It was carried out, refused or withdrawn. Conflict for one that has ended.
struct CloseRequest
{
    static constexpr QStringView kName = u"request.close";

    db::DataRequestId id;
    db::RequestOutcome outcome = db::RequestOutcome::Done;
    QString note; ///< behind the one that is there
    static constexpr std::tuple kArguments{Argument{"id", &CloseRequest::id},
                                           Argument{"outcome", &CloseRequest::outcome},
                                           Argument{"note", &CloseRequest::note}};

    [[nodiscard]] db::Result<Effect<db::DataRequest>> apply(db::Session &session, const db::Act &act) const;
};

/// The person's data may be used again. Conflict where nothing restricts it.
struct LiftRestriction
{
    static constexpr QStringView kName = u"request.lift";

    db::DataRequestId id;
    static constexpr std::tuple kArguments{Argument{"id", &LiftRestriction::id}};

    [[nodiscard]] db::Result<Effect<db::DataRequest>> apply(db::Session &session, const db::Act &act) const;
};

/// Takes a request back that was entered by mistake.
struct RemoveRequest
{
    static constexpr QStringView kName = u"request.remove";

    db::DataRequestId id;
    static constexpr std::tuple kArguments{Argument{"id", &RemoveRequest::id}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// A request as it was before.
struct PutRequest
{
    static constexpr QStringView kName = u"request.put";

    db::DataRequest request;
    static constexpr std::tuple kArguments{Argument{"request", &PutRequest::request}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app
