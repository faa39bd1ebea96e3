#pragma once

#include "db/core/id.h"
#include "db/core/words.h"

#include <QDate>
#include <QString>

#include <optional>

namespace db {

/// What a person asked for about their personal data, by when it is due, and what became of it.
struct DataRequest
{
    DataRequestId id;
    std::optional<CustomerId> customer; ///< nothing: the person is not among the customers
    QString name;
    DataRight right = DataRight::Access;
    Channel channel = Channel::Store; ///< by which it came
    QDate receivedOn;
    QDate replyDueOn;        ///< by when they are told that it is being dealt with
    QDate doneDueOn;         ///< by when it is carried out
    bool thirdParty = false; ///< whoever else holds the data must act as well
    bool extended = false;
    std::optional<qint64> repliedAtMs; ///< UTC epoch milliseconds, as are the others
    std::optional<qint64> doneAtMs;
    std::optional<RequestOutcome> outcome; ///< nothing: it is open
    std::optional<qint64> liftedAtMs;      ///< of a restriction: it no longer stands
    QString note;
    qint64 recordedAtMs = 0;
    QString recordedBy; ///< the agent; empty: not known

    bool isOpen() const { return !outcome; }
    /// What is due next; of one that is open.
    QDate nextDueOn() const { return repliedAtMs ? doneDueOn : qMin(replyDueOn, doneDueOn); }
    /// No message of any kind may go to the person.
    bool restricts() const
    {
        return right == DataRight::Restrict && !liftedAtMs && (isOpen() || *outcome == RequestOutcome::Done);
    }

    friend bool operator==(const DataRequest &, const DataRequest &) = default;
};

} // namespace db
