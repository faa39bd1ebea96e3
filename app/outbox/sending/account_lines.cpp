#include "app/outbox/sending/account_lines.h"

namespace app {

AccountLine &AccountLines::of(const db::SendingAccount &account)
{
    return m_lines.try_emplace(account.id, account).first->second;
}

void AccountLines::recall()
{
    for (auto &[id, line] : m_lines)
        line.recall();
}

void AccountLines::finish()
{
    for (auto &[id, line] : m_lines)
        line.finish();
}

void AccountLines::endRests()
{
    for (auto &[id, line] : m_lines)
        line.endRest();
}

} // namespace app
