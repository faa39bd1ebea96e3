#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <optional>

/// The words of the house: the closed sets that the schema, the services and the screens share.
/// Each has keyOf (the text stored in the file and printed by --json) and a parser that refuses what it does
/// not know.
namespace db {

enum class LifecycleStage
{
    Awareness,
    Consideration,
    Acquisition,
    Experience,
    Loyalty
};
/// From the first to the last, as menus list them.
inline constexpr std::array kLifecycleStages{LifecycleStage::Awareness, LifecycleStage::Consideration,
                                             LifecycleStage::Acquisition, LifecycleStage::Experience,
                                             LifecycleStage::Loyalty};
/// Derived from the stage, never stored beside it: the first three stages are prospects, the last two
/// existing customers.
enum class Audience
{
    Prospect,
    Existing
};
enum class Channel
{
    Store,
    Phone,
    Sms,
    Email,
    Zalo,
    Facebook,
    Chat,
    Social,
    Website
};
enum class Direction
{
    In,
    Out
};
enum class InteractionKind
{
    Visit,
    Call,
    Message,
    Purchase,
    Question,
    Complaint,
    Review,
    Comment,
    SurveyAnswer,
    Event,
    Referral
};
enum class Purpose
{
    Care,
    Greeting,
    Promotion
};
/// How a consent was given, which is its proof.
enum class ConsentWay
{
    Paper,
    Message,
    InPerson,
    Phone,
    Web
};
/// What a person can ask for about their personal data (Law 91/2025, art. 4).
enum class DataRight
{
    Access,
    Correct,
    Delete,
    Restrict,
    Object,
    Withdraw,
    Complain,
    Provide
};
/// How a request about personal data ended.
enum class RequestOutcome
{
    Done,
    Refused,
    Withdrawn ///< by the person
};
enum class Gender
{
    Female,
    Male,
    Other
};
enum class Calendar
{
    Solar,
    Lunar
};
enum class CustomerKind
{
    Person,
    Company
};
enum class ContactKind
{
    Phone,
    Email,
    Zalo,
    Facebook,
    Website,
    Other
};
/// What a personal day of a customer is.
enum class PersonalDayKind
{
    Wedding,
    ChildBirthday,
    Memorial, ///< giỗ: the day on which a relative died
    Founding, ///< of a company
    Other     ///< any day with a name of its own
};
/// What a customer's other one is to them.
enum class RelationKind
{
    Spouse,
    Child,
    Colleague,
    ReferredBy ///< the one who brought them
};
enum class MessageState
{
    Planned,
    Approved,
    Sending,
    Sent,
    Failed,
    Uncertain,
    Skipped,
    Cancelled
};
/// What was decided last about all messages of a campaign.
enum class CampaignState
{
    Planned,
    Approved, ///< its messages go at their hours
    Paused,   ///< approved before, and planned again
    Cancelled
};
/// What became of a message that went out, or was tried to.
enum class DeliveryKind
{
    Accepted,     ///< a server answers for it, or a person says that it has gone out
    Delivered,    ///< it is where the customer reads
    Failed,       ///< this attempt; it was surely not accepted
    BouncedHard,  ///< there is no such mailbox or number
    BouncedSoft,  ///< failed this time
    BouncedBlock, ///< refused for what or who sent it, which says nothing about the customer
    Opened,
    Clicked,
    Replied,
    Unsubscribed,
    Complained, ///< called spam
    Redeemed    ///< its voucher
};
/// Where the news of a delivery comes from.
enum class DeliverySource
{
    Hand,      ///< a person
    Transport, ///< the server's answer to the sending itself
    Mailbox,   ///< a mail that came back
    Gateway,   ///< a report that was asked for
    Provider   ///< a list that the provider of e-mail gives out
};
/// Where a file stands in an e-mail.
enum class FilePlace
{
    Attached,
    InText ///< a picture
};
/// By what kind of server an account sends.
enum class AccountKind
{
    Smtp,
    SmsGateway,
    Gammu, ///< a phone or modem at this computer, through gammu-smsd
    Zalo   ///< Zalo Notification Service
};
/// How the way to a server is protected.
enum class LinkSecurity
{
    StartTls, ///< begun in the clear, protected before anything is said
    Tls,      ///< protected from the first byte
    None      ///< for a server on this computer only
};
/// What the secret of a login is.
enum class LoginKind
{
    Password,
    Bearer ///< a token of OAuth 2.0
};

Audience audienceOf(LifecycleStage stage);

QString keyOf(LifecycleStage word);
QString keyOf(Audience word);
QString keyOf(Channel word);
QString keyOf(Direction word);
QString keyOf(InteractionKind word);
QString keyOf(Purpose word);
QString keyOf(ConsentWay word);
QString keyOf(DataRight word);
QString keyOf(RequestOutcome word);
QString keyOf(Gender word);
QString keyOf(Calendar word);
QString keyOf(CustomerKind word);
QString keyOf(ContactKind word);
QString keyOf(PersonalDayKind word);
QString keyOf(RelationKind word);
QString keyOf(MessageState word);
QString keyOf(CampaignState word);
QString keyOf(DeliveryKind word);
QString keyOf(DeliverySource word);
QString keyOf(FilePlace word);
QString keyOf(AccountKind word);
QString keyOf(LinkSecurity word);
QString keyOf(LoginKind word);

/// The word whose key is `key` ("loyalty", "sms", ...), or nothing. Word is one of the enums above.
template <class Word> std::optional<Word> wordOf(QStringView key);

/// All keys of a set in their order, for help texts and error messages.
template <class Word> QStringList allKeys();

} // namespace db
