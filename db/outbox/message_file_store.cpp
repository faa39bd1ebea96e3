#include "db/outbox/message_file_store.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

namespace {

MessageFile readMessageFile(const Statement &row)
{
    MessageFile file;
    file.name = row.text("name");
    file.mediaType = row.text("media_type");
    file.place = wordOf<FilePlace>(row.text("place")).value_or(FilePlace::Attached);
    file.bytes = row.bytes("bytes").toByteArray();
    if (!row.isNull("body_at"))
        file.bodyAt = row.integer("body_at");
    return file;
}

} // namespace

Result<void> MessageFileStore::fix(MessageId id) const
{
    MK_CHECK(letGo(id));
    return m_connection.prepare(u"message_file/insert_of_template"_s).bind(":message_id", id.value).run();
}

Result<void> MessageFileStore::letGo(MessageId id) const
{
    Statement forget = m_connection.prepare(u"outbox_payload/delete_without_files"_s);
    MK_CHECK(forget.bind(":message_id", id.value).run());
    return m_connection.prepare(u"message_file/delete_of_message"_s).bind(":message_id", id.value).run();
}

Result<QList<MessageFile>> MessageFileStore::of(MessageId id) const
{
    Statement select = m_connection.prepare(u"message_file/select_by_message"_s);
    return readAll(select.bind(":message_id", id.value), readMessageFile);
}

Result<QHash<MessageId, QStringList>> MessageFileStore::namesOf(CustomerId customer) const
{
    Statement select = m_connection.prepare(u"message_file/select_names_of_customer"_s);
    select.bind(":customer", customer.value);
    QHash<MessageId, QStringList> names;
    MK_CHECK(forEachRow(select, [&names, &select] {
        names[MessageId{select.integer("message_id")}].append(select.text("name"));
    }));
    return names;
}

Result<void> MessageFileStore::setBodies(MessageId id, const QList<qint64> &bodiesAt) const
{
    for (qsizetype i = 0; i < bodiesAt.size(); ++i) {
        Statement update = m_connection.prepare(u"message_file/update_body_at"_s);
        update.bind(":body_at", bodiesAt.at(i)).bind(":message_id", id.value).bind(":number", i + 1);
        MK_CHECK(update.run());
    }
    return {};
}

} // namespace db
