#include "app/cli/customer_choice.h"

#include "db/customers/customer_reader.h"
#include "db/customers/customer_store.h"
#include "db/session/session.h"

using namespace Qt::StringLiterals;

namespace app {

tl::expected<db::CustomerId, Failure> chosenCustomer(const CliContext &context, db::Session &session,
                                                     const QString &text)
{
    bool isNumber = false;
    const db::CustomerId id{text.toLongLong(&isNumber)};
    if (isNumber) {
        const auto rows = session.customers().rows({id});
        if (!rows)
            return context.failed(rows.error());
        if (!rows->isEmpty())
            return id;
    }
    const auto owner = session.reader().ownerOfCode(text);
    if (!owner)
        return context.failed(owner.error());
    if (!*owner || (*owner)->deleted)
        return workFailed(u"there is no customer \"%1\", neither by number nor by code"_s.arg(text));
    return (*owner)->id;
}

} // namespace app
