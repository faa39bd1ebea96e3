#include "app/customers/phone_list.h"

#include "db/customers/customer_store.h"

#include <QSet>

namespace app {

namespace {
constexpr qsizetype kPhonesAtOnce = 1'000;
}

db::Result<QStringList> phonesOf(db::Session &session, const std::vector<db::CustomerId> &ids,
                                 const Progress &telling)
{
    const auto total = static_cast<qsizetype>(ids.size());
    QStringList phones;
    QSet<QString> known;
    for (qsizetype first = 0; first < total; first += kPhonesAtOnce) {
        if (telling && !telling(first, total))
            return db::failure(db::ErrorKind::Cancelled, QStringLiteral("stopped"));
        const auto from = ids.begin() + first;
        MK_TRY(const auto some,
               session.customers().phones({from, from + std::min(kPhonesAtOnce, total - first)}));
        for (const QString &phone : some) {
            if (!known.contains(phone)) {
                known.insert(phone);
                phones.append(phone);
            }
        }
    }
    return phones;
}

} // namespace app
