#include "app/outbox/accounts/test_choices.h"

#include "app/messages/audience_guard.h"
#include "app/messages/template_library.h"
#include "db/core/stop_flag.h"
#include "db/customers/customer_search.h"
#include "db/customers/customer_store.h"
#include "db/session/session.h"

#include <algorithm>

namespace app {

namespace {

constexpr std::size_t kMostTestCustomers = 500;

} // namespace

db::Result<QList<TestChoice>> testChoices(db::Session &session, db::Channel channel,
                                          const std::atomic_bool *stale)
{
    MK_TRY(auto texts, templatesInUse(session));
    texts.templates.removeIf([channel](const db::Template &text) { return text.channel != channel; });
    std::ranges::sort(texts.templates, {}, &db::Template::title);
    db::SearchQuery everybody;
    everybody.everybody = true;
    MK_TRY(const auto found, session.search().findOnce(everybody, kMostTestCustomers));
    QList<std::optional<db::Customer>> fitting(texts.templates.size());
    for (const db::CustomerId id : found.first) {
        if (db::isSet(stale))
            return db::failure(db::ErrorKind::Cancelled, {});
        if (std::ranges::all_of(fitting, [](const auto &one) { return one.has_value(); }))
            break;
        MK_TRY(const auto customer, session.customers().byId(id));
        for (qsizetype i = 0; i < fitting.size(); ++i) {
            if (!fitting[i] && !refusal(texts.templates.at(i), customer))
                fitting[i] = customer;
        }
    }
    QList<TestChoice> choices;
    for (qsizetype i = 0; i < fitting.size(); ++i) {
        const db::Template &text = texts.templates.at(i);
        if (fitting.at(i))
            choices.append({text.id, text.title, fitting.at(i)->id, fitting.at(i)->fullName});
    }
    return choices;
}

} // namespace app
