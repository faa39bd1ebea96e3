#pragma once

#include "app/outbox/sending/account_line.h"

#include <map>

namespace app {

/// The accounts by which a program sends, from round to round.
class AccountLines final
{
public:
    AccountLine &of(const db::SendingAccount &account);
    /// See AccountLine, of each of them.
    void recall();
    void finish();
    void endRests();

private:
    std::map<db::SendingAccountId, AccountLine> m_lines;
};

} // namespace app
