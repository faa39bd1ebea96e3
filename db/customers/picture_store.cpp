#include "db/customers/picture_store.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

bool PictureStore::isPicture(const QByteArray &jpeg)
{
    return jpeg.size() <= kMostBytes && jpeg.startsWith("\xFF\xD8") && jpeg.endsWith("\xFF\xD9");
}

Result<QByteArray> PictureStore::of(CustomerId id) const
{
    Statement select = m_connection.prepare(u"customer_picture/select_by_customer"_s);
    MK_TRY(const auto found, readFirst(select.bind(1, id.value), [](const Statement &row) {
               return QByteArray::fromBase64(row.text(0).toLatin1());
           }));
    return found.value_or(QByteArray());
}

Result<ChangeSet> PictureStore::set(CustomerId id, const QByteArray &jpeg)
{
    if (jpeg.isEmpty()) {
        MK_CHECK(m_connection.prepare(u"customer_picture/delete"_s).bind(1, id.value).run());
    } else if (!isPicture(jpeg)) {
        return failure(ErrorKind::InvalidInput, u"a picture is a JPEG of at most 40 kB"_s);
    } else {
        Statement upsert = m_connection.prepare(u"customer_picture/upsert"_s);
        const QString text = QString::fromLatin1(jpeg.toBase64());
        MK_CHECK(upsert.bind(1, id.value).bind(2, text).run());
    }
    return ChangeSet{.customers = true, .customerIds = {id}};
}

} // namespace db
