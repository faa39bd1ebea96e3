#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace app {

/// What may keep a message from being sent: the limits of the law and the rules of the house. The plan names
/// a greeting that it leaves out by the same rules.
enum class SendRule
{
    WrongAudience,    ///< the text is for the other audience
    WrongRecipient,   ///< a text to companies, and the customer is a person
    Deleted,          ///< the customer is in the bin
    Restricted,       ///< they asked that their data is not used
    Erased,           ///< the number or address was of a person who was erased (suppression hash)
    Refused,          ///< a refusal stands for this purpose, by this channel or by all
    RefusedByAnother, ///< a customer with the same number or address refuses it there, and this one has not
                      ///< agreed since
    NoConsent,        ///< advertising, and no consent to it stands
    DoNotCall,        ///< advertising, and the number is on the do-not-call list
    NoContact,        ///< there is nowhere to send it
    OldAddress,       ///< the number or address is no longer one of theirs
    AddressBounced,   ///< a server said that there is no such mailbox or number
    MissingData,      ///< a part of the message is missing
    SameAddress,      ///< another customer has the same greeting or advertising there
    NoBrandName,      ///< advertising, from an ordinary number
    NoLabel,          ///< advertising that does not begin with [QC] or [AD]
    NoOptOutLine,     ///< advertising that does not say how to refuse more of it
    // From here on the message may go later.
    ClosedHours, ///< not at this hour
    DailyCount,  ///< as much advertising as is allowed within 24 hours has gone there
    PersonCap,   ///< as many messages as the person, or the shop, wants within some days
    QuietDay     ///< a day on which the person, or the shop, wants none
};
inline constexpr std::array kSendRules{
    SendRule::WrongAudience, SendRule::WrongRecipient, SendRule::Deleted,          SendRule::Restricted,
    SendRule::Erased,        SendRule::Refused,        SendRule::RefusedByAnother, SendRule::NoConsent,
    SendRule::DoNotCall,     SendRule::NoContact,      SendRule::OldAddress,       SendRule::AddressBounced,
    SendRule::MissingData,   SendRule::SameAddress,    SendRule::NoBrandName,      SendRule::NoLabel,
    SendRule::NoOptOutLine,  SendRule::ClosedHours,    SendRule::DailyCount,       SendRule::PersonCap,
    SendRule::QuietDay};

/// A message that this rule keeps back may go later.
inline bool isPassing(SendRule rule)
{
    return rule >= SendRule::ClosedHours;
}

/// As it is stored and printed by --json: "closed-hours".
QString keyOf(SendRule rule);
std::optional<SendRule> sendRule(QStringView key);
/// The reason of a message that several rules keep back: their keys, with commas between them.
QString keysOf(const QList<SendRule> &rules);

/// The law that the rule comes from, in the language in use; empty for a rule of the house.
QString lawOf(SendRule rule);

/// Why a message is not sent, by the key that stands in the plan and in the ledger: that of a SendRule, of a
/// SkipReason or of a SkippedBecause, or of several. In the language in use, in two or three words, to be
/// counted: "cannot be reached". Empty for a key that is not known, as for what a person typed.
QString reasonInBrief(QStringView key);
/// The same as a clause: "no channel of the rule reaches them".
QString reasonInFull(QStringView key);

} // namespace app
