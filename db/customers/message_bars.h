#pragma once

#include <QString>

namespace db {

/// What keeps messages of one purpose from a customer.
struct MessageBars
{
    QString refused; ///< channels refused: "sms,zalo" or "all"; empty: none
    /// "restricted"; "erased-sms" and "bounced-email" where a channel has no other address; empty: none
    QString barred;
    /// channels of which each address left is another customer's, too, who refused there: "sms,zalo"
    QString refusedThere;

    friend bool operator==(const MessageBars &, const MessageBars &) = default;
};

} // namespace db
