#pragma once

#include "app/mail/mail_part.h"

#include <algorithm>

namespace test {

/// How many parts lie within one another; 0: none within the mail.
inline int depthOf(const app::MailPart &part)
{
    int deepest = 0;
    for (const app::MailPart &child : part.children)
        deepest = std::max(deepest, depthOf(child) + 1);
    return deepest;
}

/// Of all levels, with the mail itself.
inline int countOf(const app::MailPart &part)
{
    int count = 1;
    for (const app::MailPart &child : part.children)
        count += countOf(child);
    return count;
}

} // namespace test
