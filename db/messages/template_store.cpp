#include "db/messages/template_store.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace db {

namespace {

ChangeSet templatesTouched()
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
    text.recipient = wordOf<CustomerKind>(row.text("recipient")).value_or(CustomerKind::Person);
    text.purpose = wordOf<Purpose>(row.text("purpose")).value_or(Purpose::Promotion);
    text.channel = wordOf<Channel>(row.text("channel")).value_or(Channel::Sms);
    text.occasionKey = row.text("occasion_key");
    text.language = row.text("language");
    text.version = static_cast<int>(row.integer("version"));
    text.subject = row.text("subject");
    text.body = row.text("body");
    text.archived = row.integer("archived") != 0;
    text.updatedAtMs = row.integer("updated_at_ms");
    for (const QJsonValue &name : QJsonDocument::fromJson(row.text("pictures").toUtf8()).array())
        text.pictures.append(name.toString());
    return text;
}

Result<Template> foundOne(Statement &select, const QString &what)
{
    return readOne(select, readTemplate, u"template %1"_s.arg(what));
}

} // namespace

TemplateStore::TemplateStore(const Connection &connection) : m_connection(connection) {}

Result<QList<Template>> TemplateStore::all() const
{
    return readAll(m_connection.prepare(u"template/select_all"_s), readTemplate);
}

Result<QSet<TemplateId>> TemplateStore::asShipped() const
{
    MK_TRY(const auto ids, readAll(m_connection.prepare(u"template/select_shipped"_s),
                                   [](const Statement &row) { return TemplateId{row.integer("id")}; }));
    return QSet<TemplateId>(ids.cbegin(), ids.cend());
}

Result<Template> TemplateStore::byId(TemplateId id) const
{
    return foundOne(m_connection.prepare(u"template/select_by_id"_s).bind(":id", id.value),
                    QString::number(id.value));
}

Result<Template> TemplateStore::byKey(const QString &key) const
{
    return foundOne(m_connection.prepare(u"template/select_by_key"_s).bind(":key", key), key);
}

Result<QList<TemplateVersion>> TemplateStore::versions(TemplateId id) const
{
    Statement select = m_connection.prepare(u"template_version/select_by_template"_s);
    return readAll(select.bind(":template_id", id.value), [](const Statement &row) {
        return TemplateVersion{static_cast<int>(row.integer("version")), row.text("subject"),
                               row.text("body"), row.integer("created_at_ms")};
    });
}

Result<Changed<TemplateId>> TemplateStore::add(const Template &text, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    Statement insert = m_connection.prepare(u"template/insert"_s);
    insert.bindOrNull(":key", text.key).bind(":title", text.title).bind(":audience", keyOf(text.audience));
    insert.bind(":purpose", keyOf(text.purpose)).bind(":channel", keyOf(text.channel));
    insert.bindOrNull(":occasion_key", text.occasionKey).bind(":language", text.language);
    insert.bind(":recipient", keyOf(text.recipient));
    MK_CHECK(insert.bind(":at_ms", now.ms).run());
    const TemplateId id{m_connection.lastInsertId()};
    MK_CHECK(addText(text, id, now, WordsOf::Shop));
    MK_CHECK(transaction.commit());
    return Changed<TemplateId>{id, templatesTouched()};
}

Result<ChangeSet> TemplateStore::addVersion(const Template &text, const Act &now, WordsOf whose)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    Statement update = m_connection.prepare(u"template/update_version"_s);
    update.bind(":title", text.title).bind(":purpose", keyOf(text.purpose));
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", text.id.value).run());
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, u"template %1"_s.arg(text.id.value));
    MK_CHECK(addText(text, text.id, now, whose));
    MK_CHECK(transaction.commit());
    return templatesTouched();
}

Result<void> TemplateStore::addText(const Template &text, TemplateId id, const Act &now, WordsOf whose)
{
    Statement insert = m_connection.prepare(u"template_version/insert"_s);
    insert.bind(":subject", text.subject).bind(":body", text.body).bind(":at_ms", now.ms);
    insert.bind(":by_program", whose == WordsOf::Program);
    return insert.bind(":template_id", id.value).run();
}

Result<ChangeSet> TemplateStore::setArchived(TemplateId id, bool archived, const Act &now)
{
    Statement update = m_connection.prepare(u"template/update_archived"_s);
    update.bind(":archived_at_ms", archived ? std::optional(now.ms) : std::nullopt);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", id.value).run());
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, u"template %1"_s.arg(id.value));
    return templatesTouched();
}

} // namespace db
