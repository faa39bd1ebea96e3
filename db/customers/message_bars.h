#pragma once

#include <QString>

namespace db {

/// What keeps messages of one purpose from a customer.
struct MessageBars
{
    QString refused; ///< channels refused: "sms,zalo" or "all"; empty: none
    QString barred;  ///< "restricted", "erased-phone", "erased-email"; empty: none

    friend bool operator==(const MessageBars &, const MessageBars &) = default;
};

} // namespace db
