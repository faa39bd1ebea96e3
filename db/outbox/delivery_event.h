#pragma once

#include "db/core/id.h"
#include "db/core/words.h"

#include <QString>

namespace db {

/// News of a message that went out, or was tried to. The same kind from the same source with the same
/// reference is the same news, however often it is read.
struct DeliveryEvent
{
    MessageId message;
    DeliveryKind kind = DeliveryKind::Accepted;
    qint64 atMs = 0; ///< UTC epoch milliseconds
    DeliverySource source = DeliverySource::Hand;
    QString reference =
        {};              ///< what tells it from the next one: a Message-ID, an attempt's number; may be empty
    QString detail = {}; ///< what the server or the person said; may be empty

    friend bool operator==(const DeliveryEvent &, const DeliveryEvent &) = default;
};

} // namespace db
