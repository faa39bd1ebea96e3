#include "app/outbox/accounts/approved_choices.h"

#include "app/messages/template_library.h"
#include "app/outbox/accounts/account_list.h"
#include "db/session/session.h"

#include <algorithm>

namespace app {

db::Result<ApprovedChoices> approvedChoices(db::Session &session, db::SendingAccountId id)
{
    ApprovedChoices choices;
    MK_TRY(choices.entry, readAccountEntry(session, id));
    MK_TRY(auto texts, templatesInUse(session));
    texts.templates.removeIf([](const db::Template &text) { return text.channel != db::Channel::Zalo; });
    std::ranges::sort(texts.templates, {}, &db::Template::title);
    choices.templates = texts.templates;
    return choices;
}

} // namespace app
