#pragma once

#include <QMap>
#include <QString>

#include <array>

namespace app {

/// What a mail in the mailbox was to the shop.
enum class MailEffect
{
    Reply,           ///< of a customer
    HardBounce,      ///< there is no such mailbox
    SoftBounce,      ///< ours could not be delivered this time
    BlockBounce,     ///< ours was refused for what or who sent it
    Delayed,         ///< a server still tries to deliver ours; nothing is kept of that
    Delivered,       ///< a server says that ours has arrived
    Complaint,       ///< ours was called spam
    OptOut,          ///< wants no more
    AutomaticAnswer, ///< a machine's, so that ours has arrived
    UnknownRefusal,  ///< a complaint or an opt-out, and nobody knows whose: a person has to look into the
                     ///< mailbox
    Known,           ///< was taken in before
    Other            ///< none of ours: nothing is kept of it
};
inline constexpr std::array kMailEffects{
    MailEffect::Reply,           MailEffect::HardBounce,     MailEffect::SoftBounce, MailEffect::BlockBounce,
    MailEffect::Delayed,         MailEffect::Delivered,      MailEffect::Complaint,  MailEffect::OptOut,
    MailEffect::AutomaticAnswer, MailEffect::UnknownRefusal, MailEffect::Known,      MailEffect::Other};

/// How many mails were each.
using MailEffectCounts = QMap<MailEffect, int>;

/// In the plural, as --json prints it: "hardBounces".
QString keyOf(MailEffect effect);

} // namespace app
