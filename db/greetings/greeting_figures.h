#pragma once

#include "db/core/id.h"
#include "db/core/words.h"
#include "db/customers/message_bars.h"

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>

namespace db {

/// Living customers whom a rule on everybody cannot tell apart, counted once instead of listed.
struct CustomerGroup
{
    LifecycleStage stage = LifecycleStage::Awareness;
    std::optional<Gender> gender;
    int reach = 0;                ///< ReachBit
    MessageBars bars;             ///< of greetings
    std::optional<int> birthYear; ///< only where asked for
    QString occupation;           ///< only where asked for
    std::optional<Channel> preferredChannel;
    QTime preferredHour; ///< invalid: any
    qint64 people = 0;
};

/// By what groups are told apart, beside stage, gender, reach and refusals.
struct GroupQuery
{
    bool byBirthYear = false;
    bool byOccupation = false;

    friend bool operator==(const GroupQuery &, const GroupQuery &) = default;
};

/// Greetings in the ledger that are alike, counted.
struct GreetingFigure
{
    QDate day; ///< on which they were due
    QString occasionKey;
    RuleId rule;           ///< of one day only; none where the rule is unknown
    TemplateId templateId; ///< of one day only
    QTime dueAt;           ///< of one day only
    Audience audience = Audience::Existing;
    Channel channel = Channel::Sms;
    MessageState state = MessageState::Planned;
    QString reason; ///< of one day only
    qint64 messages = 0;
};

/// One greeting of a day as the ledger has it.
struct GreetedPerson
{
    MessageId message;
    CustomerId customer;
    QString occasionKey;
    Channel channel = Channel::Sms;
    MessageState state = MessageState::Planned;
    QString reason;
};

} // namespace db
