#pragma once

#include "db/core/id.h"
#include "db/core/words.h"

#include <QList>
#include <QString>
#include <QTime>

#include <optional>

namespace db {

/// On which occasion, to whom, with which words, by which channels, when.
struct GreetingRule
{
    struct Words
    {
        Audience audience = Audience::Existing;
        Channel channel = Channel::Sms;
        TemplateId text;
    };

    RuleId id;
    QString occasionKey;
    // To whom; what is not set does not narrow.
    std::optional<Audience> audience;
    std::optional<Gender> gender;
    QString tag;
    QString occupation; ///< words as typed, separated by '|'; the customer's contains one, accents aside
    std::optional<int> minAge;
    std::optional<SegmentId> segment; ///< who meets its condition on the day of sending
    QList<Channel> channels;          ///< tried in this order
    int daysAhead = 0;                ///< sent so many days before the occasion
    QTime sendAt{8, 30};
    bool enabled = true;
    QList<Words> words; ///< at most one template per audience and channel

    TemplateId templateFor(Audience of, Channel by) const;
};

} // namespace db
