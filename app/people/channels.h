#pragma once

#include "db/customers/customer.h"

#include <QStringList>
#include <QTime>
#include <QUrl>

#include <array>
#include <optional>
#include <utility>

namespace app {

/// What a message through a channel is paid by, where a program sends it.
enum class CostUnit
{
    Nothing,
    SmsPart,
    Message
};

/// Whether a program can send through a channel, or a person only.
enum class SentBy
{
    Person,
    Program
};

/// What a message through a channel says.
enum class MessageForm
{
    Spoken,         ///< its text is a help to whoever calls
    Text,           ///< it is nothing without one
    SubjectAndText, ///< nothing without both
};

/// All that tells one channel from another.
struct ChannelFacts
{
    using Hours = std::pair<QTime, QTime>; ///< of the shop's day; the end is still allowed

    db::Channel channel;
    std::array<int, 2> through; ///< db::ReachBit of the contact points that take it, the best first; 0: none
    MessageForm form;
    SentBy sentBy;
    CostUnit cost;
    std::optional<Hours> lawfulHours; ///< Decree 91/2020, art. 13; nothing: it sets none
    const char *link;                 ///< {address}, {subject} and {text} are put in; empty: there is none
    const char *kept;                 ///< what of an address needs no encoding in it
};

const ChannelFacts &factsOf(db::Channel channel);

inline bool hasSubject(db::Channel channel)
{
    return factsOf(channel).form == MessageForm::SubjectAndText;
}
inline bool isPaidByPart(db::Channel channel)
{
    return factsOf(channel).cost == CostUnit::SmsPart;
}

/// Does a channel reach this customer at all, by the bits of customer.reach?
bool reaches(int reach, db::Channel channel);

/// Where a message through this channel goes, or nothing: the first contact point that takes it and is not
/// barred.
QString addressFor(const db::Customer &customer, db::Channel channel, const QStringList &barred = {});

/// Where a message is sent by hand: the Zalo page of the number, an SMS or an e-mail with its text (RFC 5724,
/// RFC 6068), a call. Empty for channels without a link.
QUrl linkFor(db::Channel channel, const QString &address, const QString &subject, const QString &text);

} // namespace app
