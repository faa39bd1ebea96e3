#include "app/customers/picture_commands.h"

#include "db/customers/customer_store.h"
#include "db/customers/picture_store.h"

using namespace Qt::StringLiterals;

namespace app {

db::Result<Effect<Nothing>> SetPicture::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(const auto customer, session.customers().byId(id));
    MK_TRY(const auto before, session.pictures().of(id));
    const QByteArray jpeg = QByteArray::fromBase64(base64.toLatin1());
    if (jpeg == before)
        return Effect<Nothing>{{}, {{}, customer.fullName, {}, {}}};
    MK_TRY(const auto changes, session.pictures().set(id, jpeg));
    return Effect<Nothing>{{},
                           {changes,
                            customer.fullName,
                            {u"customer/%1/picture"_s.arg(id.value)},
                            stepOf(SetPicture{id, QString::fromLatin1(before.toBase64())})}};
}

} // namespace app
