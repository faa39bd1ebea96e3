#pragma once

#include <QtGlobal>

#include <array>
#include <vector>

namespace db {

/// What a person would miss of a shop, to be compared with that of another state of it.
struct Contents
{
    enum Kind
    {
        Customers,    ///< deleted ones left out
        Interactions, ///< contacts made
        SentMessages,
        Consents,  ///< void ones left out
        Templates, ///< archived ones left out
        Requests,  ///< about personal data
        KindCount
    };
    struct Row
    {
        qint64 id;
        qint64 state; ///< another one: changed since
    };
    std::array<std::vector<Row>, KindCount> rows; ///< each in the order of their ids
    qint64 lastChangeMs = 0;                      ///< UTC epoch milliseconds; 0: nothing was ever done
};

} // namespace db
