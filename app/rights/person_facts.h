#pragma once

#include "db/core/error.h"
#include "db/core/id.h"

#include <QJsonValue>
#include <QList>

namespace db {
class Session;
}

namespace app {

/// One thing that the shop holds about a person. Its key stands in files and is never renamed; it is listed
/// in docs/person-export.md.
struct PersonFact
{
    enum class Kind
    {
        Text, ///< or a number
        Word, ///< a key of a closed set, "sms"
        Day,
        Instant, ///< UTC
        YesNo,
        Money ///< in đồng
    };
    const char *key;
    QJsonValue value; ///< null: not known
    Kind kind = Kind::Text;
};

/// Facts of one sort, such as consents; a row for each.
struct PersonSection
{
    const char *key;
    QList<QList<PersonFact>> rows;
    bool isOne = false; ///< one row, which the person has in any case
};

/// All that the shop holds about a person, deleted ones too; what stands in its log of steps says the same.
/// NotFound for one who was erased.
[[nodiscard]] db::Result<QList<PersonSection>> loadPersonFacts(db::Session &session, db::CustomerId id);

} // namespace app
