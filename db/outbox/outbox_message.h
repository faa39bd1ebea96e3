#pragma once

#include "db/core/words.h"
#include "db/customers/customer.h"

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>

namespace db {

/// What a message that a program sends has gone through.
struct SendingRecord
{
    QString internetMessageId = {}; ///< without angle brackets, the same for every attempt; empty: none yet
    SendingAccountId account = {};
    int attempts = 0;
    qint64 nextAttemptAtMs = 0; ///< UTC epoch milliseconds; not tried again before; 0: whenever it is due
    qint64 claimedAtMs = 0;  ///< when it was given to a server that may have it, the last time; 0: none can
    QString claimedBy = {};  ///< the desk that claimed it last, see ReleaseLease
    qint64 acceptedAtMs = 0; ///< when a server answered for it; 0: none has
    QString serverReference = {};      ///< what the server calls it
    std::optional<int> costParts = {}; ///< what is paid for: SMS parts, or messages; nothing: not known

    friend bool operator==(const SendingRecord &, const SendingRecord &) = default;
};

/// One rendered text to one address, and what became of it.
struct OutboxMessage
{
    MessageId id;
    CustomerId customer;
    QString customerName;      ///< filled when read
    QString customerGivenName; ///< filled when read
    QString occasionKey;       ///< empty: no greeting
    int occasionYear = 0;
    QDate occasionOn; ///< the day itself; later than dueOn when the rule sends ahead; invalid: no greeting
    Channel channel = Channel::Sms;
    Purpose purpose = Purpose::Greeting;
    RuleId rule;
    CampaignId campaign = {}; ///< none: of no campaign
    TemplateId templateId;
    int templateVersion = 0;
    LifecycleStage stage =
        LifecycleStage::Awareness; ///< of the customer when it was planned; filled by the store
    QString address;               ///< normalised contact point
    QDate dueOn;                   ///< the shop's civil day
    QTime dueAt;
    QString subject;
    QString text;
    bool edited = false; ///< by hand, for this once
    MessageState state = MessageState::Planned;
    QString reason;
    qint64 sentAtMs = 0;
    qint64 updatedAtMs = 0;
    bool late = false;     ///< went past its day: its words say so
    qint64 openedAtMs = 0; ///< when its channel was last opened to send it; 0: never
    qint64 copiedAtMs = 0; ///< when its text was last copied and no channel opened; 0: never
    SendingRecord sending; ///< filled when read

    friend bool operator==(const OutboxMessage &, const OutboxMessage &) = default;
};

struct OutboxFilter
{
    QDate from{1, 1, 1};
    QDate to{9999, 12, 31};
    std::optional<MessageState> state;
    int limit = -1;     ///< < 0: all
    qint64 sinceMs = 0; ///< only what has changed since
    std::optional<Channel> channel = {};
    SendingAccountId account = {}; ///< none: by any, or by none yet
};

/// How far a message is, and why.
struct MessageStatus
{
    MessageState state = MessageState::Planned;
    QString reason; ///< may be empty

    friend bool operator==(const MessageStatus &, const MessageStatus &) = default;
};

struct MessageWords
{
    QString text;
    bool edited = true; ///< by hand, for this once

    friend bool operator==(const MessageWords &, const MessageWords &) = default;
};

/// What a message that was marked as sent left behind.
struct SentRecord
{
    qint64 atMs = 0;                     ///< UTC epoch milliseconds
    QDate on;                            ///< the shop's civil day of it
    std::optional<LifecycleStage> stage; ///< of the customer at that time
    QString text;
};

} // namespace db
