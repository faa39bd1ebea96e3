#include "db/messages/template_file_store.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace db {

namespace {

constexpr qint64 kFileDayMs = 24LL * 60 * 60 * 1000;

ChangeSet filesTouched()
{
    ChangeSet changes;
    changes.templates = true;
    return changes;
}

TemplateFile readTemplateFile(const Statement &row)
{
    TemplateFile file;
    file.id = TemplateFileId{row.integer("id")};
    file.templateId = TemplateId{row.integer("template_id")};
    file.name = row.text("name");
    file.mediaType = row.text("media_type");
    file.place = wordOf<FilePlace>(row.text("place")).value_or(FilePlace::Attached);
    file.size = row.integer("size");
    file.removed = !row.isNull("removed_at_ms");
    return file;
}

QString nameOfFile(TemplateFileId id)
{
    return u"file %1 of a template"_s.arg(id.value);
}

} // namespace

Result<QList<TemplateFile>> TemplateFileStore::of(TemplateId id) const
{
    return readAll(m_connection.prepare(u"template_file/select_by_template"_s).bind(":template_id", id.value),
                   readTemplateFile);
}

Result<QList<TemplateFile>> TemplateFileStore::all() const
{
    return readAll(m_connection.prepare(u"template_file/select_all"_s), readTemplateFile);
}

Result<TemplateFile> TemplateFileStore::byId(TemplateFileId id) const
{
    Statement select = m_connection.prepare(u"template_file/select_by_id"_s);
    return readOne(select.bind(":id", id.value), readTemplateFile, nameOfFile(id));
}

Result<QByteArray> TemplateFileStore::bytesOf(TemplateFileId id) const
{
    Statement select = m_connection.prepare(u"template_file/select_bytes"_s);
    return readOne(
        select.bind(":id", id.value), [](const Statement &row) { return row.bytes("bytes").toByteArray(); },
        nameOfFile(id));
}

Result<Changed<TemplateFileId>> TemplateFileStore::add(const TemplateFile &file, const QByteArray &bytes,
                                                       const Act &now) const
{
    if (bytes.isEmpty() || bytes.size() > kMostBytes)
        return failure(ErrorKind::InvalidInput, u"file: %1 bytes"_s.arg(bytes.size()));
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    Statement keep = m_connection.prepare(u"attached_file/insert"_s);
    MK_CHECK(keep.bind(":sha256", hash).bindBytes(":bytes", bytes).run());
    Statement insert = m_connection.prepare(u"template_file/insert"_s);
    insert.bind(":template_id", file.templateId.value).bind(":name", file.name);
    insert.bind(":media_type", file.mediaType).bind(":place", keyOf(file.place));
    MK_CHECK(insert.bind(":sha256", hash).bind(":at_ms", now.ms).run());
    const TemplateFileId id{m_connection.lastInsertId()};
    MK_CHECK(forgetRemoved(now));
    MK_CHECK(transaction.commit());
    return Changed<TemplateFileId>{id, filesTouched()};
}

Result<ChangeSet> TemplateFileStore::copyAll(TemplateId from, TemplateId to, const Act &now) const
{
    Statement insert = m_connection.prepare(u"template_file/insert_copies"_s);
    MK_CHECK(insert.bind(":from_id", from.value).bind(":to_id", to.value).bind(":at_ms", now.ms).run());
    return filesTouched();
}

Result<void> TemplateFileStore::forgetRemoved(const Act &now) const
{
    Statement forget = m_connection.prepare(u"template_file/delete_removed"_s);
    MK_CHECK(forget.bind(":before_ms", now.ms - kDaysKept * kFileDayMs).run());
    return m_connection.prepare(u"attached_file/delete_unused"_s).run();
}

Result<ChangeSet> TemplateFileStore::remove(TemplateFileId id, const Act &now) const
{
    return setRemoved(id, now.ms);
}

Result<ChangeSet> TemplateFileStore::restore(TemplateFileId id) const
{
    return setRemoved(id, std::nullopt);
}

Result<ChangeSet> TemplateFileStore::setRemoved(TemplateFileId id, std::optional<qint64> atMs) const
{
    Statement update = m_connection.prepare(u"template_file/update_removed"_s);
    MK_CHECK(update.bind(":removed_at_ms", atMs).bind(":id", id.value).run());
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, nameOfFile(id));
    return filesTouched();
}

} // namespace db
