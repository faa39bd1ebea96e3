#include "db/messages/template_store.h"

#include "db/engine/connection.h"

#include <QVariant>

using namespace Qt::StringLiterals;

namespace db {

namespace {

ChangeSet touched()
{
    ChangeSet changes;
    changes.templates = true;
    return changes;
}

Template readTemplate(const Statement &row)
{
    Template text;
    text.id = TemplateId{row.integer("id")};
    text.key = row.text("key");
    text.title = row.text("title");
    text.audience = wordOf<Audience>(row.text("audience")).value_or(Audience::Prospect);
    text.purpose = wordOf<Purpose>(row.text("purpose")).value_or(Purpose::Promotion);
    text.channel = wordOf<Channel>(row.text("channel")).value_or(Channel::Sms);
    text.occasionKey = row.text("occasion_key");
    text.language = row.text("language");
    text.version = static_cast<int>(row.integer("version"));
    text.subject = row.text("subject");
    text.body = row.text("body");
    text.archived = row.integer("archived") != 0;
    text.updatedAtMs = row.integer("updated_at_ms");
    return text;
}

} // namespace

TemplateStore::TemplateStore(const Connection &connection) : m_connection(connection) {}

Result<QList<Template>> TemplateStore::all() const
{
    Statement select = m_connection.prepare(u"template/select_all"_s);
    MK_CHECK(select.exec());
    QList<Template> templates;
    while (select.next())
        templates.append(readTemplate(select));
    MK_CHECK(select.finished());
    return templates;
}

Result<Template> TemplateStore::byId(TemplateId id) const
{
    Statement select = m_connection.prepare(u"template/select_by_id"_s);
    MK_CHECK(select.bind(":id", id.value).exec());
    if (!select.next())
        return failure(ErrorKind::NotFound, u"template %1"_s.arg(id.value));
    return readTemplate(select);
}

Result<Template> TemplateStore::byKey(const QString &key) const
{
    Statement select = m_connection.prepare(u"template/select_by_key"_s);
    MK_CHECK(select.bind(":key", key).exec());
    if (!select.next())
        return failure(ErrorKind::NotFound, u"template %1"_s.arg(key));
    return readTemplate(select);
}

Result<QList<TemplateVersion>> TemplateStore::versions(TemplateId id) const
{
    Statement select = m_connection.prepare(u"template_version/select_by_template"_s);
    MK_CHECK(select.bind(":template_id", id.value).exec());
    QList<TemplateVersion> versions;
    while (select.next()) {
        versions.append({static_cast<int>(select.integer("version")), select.text("subject"),
                         select.text("body"), select.integer("created_at_ms")});
    }
    MK_CHECK(select.finished());
    return versions;
}

Result<Changed<TemplateId>> TemplateStore::add(const Template &text, qint64 atMs)
{
    Statement insert = m_connection.prepare(u"template/insert"_s);
    insert.bindOrNull(":key", text.key).bind(":title", text.title).bind(":audience", keyOf(text.audience));
    insert.bind(":purpose", keyOf(text.purpose)).bind(":channel", keyOf(text.channel));
    insert.bindOrNull(":occasion_key", text.occasionKey).bind(":language", text.language);
    MK_CHECK(insert.bind(":at_ms", atMs).exec());
    const TemplateId id{m_connection.lastInsertId()};
    MK_CHECK(addText(text, id, atMs));
    return Changed<TemplateId>{id, touched()};
}

Result<ChangeSet> TemplateStore::addVersion(const Template &text, qint64 atMs)
{
    Statement update = m_connection.prepare(u"template/update_version"_s);
    update.bind(":title", text.title).bind(":purpose", keyOf(text.purpose));
    MK_CHECK(update.bind(":at_ms", atMs).bind(":id", text.id.value).exec());
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, u"template %1"_s.arg(text.id.value));
    MK_CHECK(addText(text, text.id, atMs));
    return touched();
}

Result<void> TemplateStore::addText(const Template &text, TemplateId id, qint64 atMs)
{
    Statement insert = m_connection.prepare(u"template_version/insert"_s);
    insert.bind(":subject", text.subject).bind(":body", text.body).bind(":at_ms", atMs);
    return insert.bind(":template_id", id.value).exec();
}

Result<ChangeSet> TemplateStore::setArchived(TemplateId id, bool archived, qint64 atMs)
{
    Statement update = m_connection.prepare(u"template/update_archived"_s);
    update.bind(":archived_at_ms", archived ? QVariant(atMs) : QVariant(QMetaType(QMetaType::LongLong)));
    MK_CHECK(update.bind(":at_ms", atMs).bind(":id", id.value).exec());
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, u"template %1"_s.arg(id.value));
    return touched();
}

} // namespace db
