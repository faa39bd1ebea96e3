#include "db/outbox/campaign_store.h"

#include "db/core/iso_date.h"
#include "db/customers/id_text.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/outbox/message_file_store.h"
#include "db/outbox/outbox_message.h"

using namespace Qt::StringLiterals;

namespace db {

namespace {

Campaign readCampaign(const Statement &row)
{
    Campaign campaign;
    campaign.id = CampaignId{row.integer("id")};
    campaign.name = row.text("name");
    campaign.templateId = TemplateId{row.integer("template_id")};
    campaign.templateTitle = row.text("title");
    campaign.channel = wordOf<Channel>(row.text("channel")).value_or(Channel::Sms);
    campaign.condition = row.text("condition");
    campaign.dueOn = dateOfIso(row.text("due_on"));
    campaign.dueAt = timeOfIso(row.text("due_at"));
    campaign.state = wordOf<CampaignState>(row.text("state")).value_or(CampaignState::Paused);
    campaign.createdAtMs = row.integer("created_at_ms");
    return campaign;
}

void bindMessageOfCampaign(Statement &insert, const OutboxMessage &message)
{
    insert.bind(":customer_id", message.customer.value).bind(":campaign_id", message.campaign.value);
    insert.bind(":channel", keyOf(message.channel)).bind(":purpose", keyOf(message.purpose));
    insert.bind(":template_id", message.templateId.value);
    insert.bind(":template_version", message.templateVersion).bind(":address", message.address);
    insert.bind(":due_on", isoText(message.dueOn)).bind(":due_at", isoText(message.dueAt));
    insert.bind(":subject", message.subject).bind(":text", message.text);
    insert.bind(":state", keyOf(message.state)).bindOrNull(":reason", message.reason);
}

QString campaignName(CampaignId id)
{
    return u"campaign %1"_s.arg(id.value);
}

} // namespace

Result<CampaignId> CampaignStore::add(const Campaign &campaign, const Act &now)
{
    Statement insert = m_connection.prepare(u"campaign/insert"_s);
    insert.bind(":name", campaign.name).bind(":template_id", campaign.templateId.value);
    insert.bind(":channel", keyOf(campaign.channel)).bind(":condition", campaign.condition);
    insert.bind(":due_on", isoText(campaign.dueOn)).bind(":due_at", isoText(campaign.dueAt));
    insert.bind(":state", keyOf(campaign.state));
    // Read to the end: a write with RETURNING is known to be in the file only there.
    MK_TRY(const auto ids, readAll(insert.bind(":at_ms", now.ms),
                                   [](const Statement &row) { return CampaignId{row.integer("id")}; }));
    return ids.constFirst();
}

Result<Campaign> CampaignStore::byId(CampaignId id) const
{
    Statement select = m_connection.prepare(u"campaign/select_by_id"_s);
    return readOne(select.bind(":id", id.value), readCampaign, campaignName(id));
}

Result<QList<Campaign>> CampaignStore::list() const
{
    return readAll(m_connection.prepare(u"campaign/select_all"_s), readCampaign);
}

Result<void> CampaignStore::setState(CampaignId id, CampaignState state, const Act &now)
{
    Statement update = m_connection.prepare(u"campaign/update_state"_s);
    MK_CHECK(update.bind(":state", keyOf(state)).bind(":at_ms", now.ms).bind(":id", id.value).run());
    return update.rowsAffected() == 0 ? Result<void>(failure(ErrorKind::NotFound, campaignName(id)))
                                      : Result<void>();
}

Result<std::optional<MessageId>> CampaignStore::addMessage(const OutboxMessage &message, const Act &now)
{
    Statement insert = m_connection.prepare(u"outbox_message/insert_of_campaign"_s);
    bindMessageOfCampaign(insert, message);
    MK_TRY(const auto ids, readAll(insert.bind(":at_ms", now.ms),
                                   [](const Statement &row) { return MessageId{row.integer("id")}; }));
    return ids.isEmpty() ? std::nullopt : std::optional(ids.constFirst());
}

Result<bool> CampaignStore::hasTheSame(const OutboxMessage &draft) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_same_of_campaigns"_s);
    select.bind(":customer_id", draft.customer.value).bind(":template_id", draft.templateId.value);
    select.bind(":channel", keyOf(draft.channel)).bind(":due_on", isoText(draft.dueOn));
    MK_TRY(const auto found, readFirst(select, [](const Statement &) { return true; }));
    return found.has_value();
}

Result<QHash<MessageState, qint64>> CampaignStore::counts(CampaignId id) const
{
    Statement select = m_connection.prepare(u"campaign/count_messages"_s);
    select.bind(":campaign_id", id.value);
    QHash<MessageState, qint64> counts;
    MK_CHECK(forEachRow(select, [&] {
        if (const auto state = wordOf<MessageState>(select.text("state")))
            counts.insert(*state, select.integer("messages"));
    }));
    return counts;
}

Result<QList<MessageId>> CampaignStore::readIds(const QString &statement, CampaignId id,
                                                std::optional<MessageState> state) const
{
    Statement select = m_connection.prepare(statement);
    select.bind(":campaign_id", id.value);
    if (state)
        select.bind(":state", keyOf(*state));
    return readAll(select, [](const Statement &row) { return MessageId{row.integer("id")}; });
}

Result<QList<MessageId>> CampaignStore::messages(CampaignId id, MessageState state) const
{
    return readIds(u"outbox_message/select_of_campaign"_s, id, state);
}

Result<QList<MessageId>> CampaignStore::tried(CampaignId id) const
{
    return readIds(u"outbox_message/select_tried_of_campaign"_s, id, {});
}

Result<void> CampaignStore::remove(CampaignId id)
{
    MK_CHECK(
        m_connection.prepare(u"outbox_message/delete_of_campaign"_s).bind(":campaign_id", id.value).run());
    return m_connection.prepare(u"campaign/delete"_s).bind(":id", id.value).run();
}

Result<QList<MessageId>> CampaignStore::approve(CampaignId id, const QList<MessageId> &messages,
                                                qint64 earliestMs, const Act &now)
{
    Statement update = m_connection.prepare(u"outbox_message/update_approved_of_campaign"_s);
    update.bind(":campaign_id", id.value).bind(":ids", jsonOfIds(messages));
    update.bind(":earliest_ms", earliestMs).bind(":at_ms", now.ms);
    MK_TRY(const auto approved,
           readAll(update, [](const Statement &row) { return MessageId{row.integer("id")}; }));
    const MessageFileStore files(m_connection);
    for (const MessageId message : approved)
        MK_CHECK(files.fix(message));
    return approved;
}

Result<void> CampaignStore::letFilesGo(CampaignId id)
{
    return m_connection.prepare(u"message_file/delete_of_campaign"_s).bind(":campaign_id", id.value).run();
}

Result<qint64> CampaignStore::withdraw(CampaignId id, const Act &now)
{
    Statement update = m_connection.prepare(u"outbox_message/update_withdrawn_of_campaign"_s);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":campaign_id", id.value).run());
    MK_CHECK(letFilesGo(id));
    return update.rowsAffected();
}

Result<qint64> CampaignStore::skipMoved(CampaignId id, const QString &reason, const Act &now)
{
    Statement update = m_connection.prepare(u"outbox_message/update_moved_of_campaign"_s);
    update.bind(":reason", reason).bind(":at_ms", now.ms);
    MK_CHECK(update.bind(":campaign_id", id.value).run());
    return update.rowsAffected();
}

Result<qint64> CampaignStore::cancel(CampaignId id, const QString &reason, const Act &now)
{
    Statement update = m_connection.prepare(u"outbox_message/update_cancelled_of_campaign"_s);
    update.bind(":reason", reason).bind(":at_ms", now.ms);
    MK_CHECK(update.bind(":campaign_id", id.value).run());
    MK_CHECK(letFilesGo(id));
    return update.rowsAffected();
}

Result<qint64> CampaignStore::revive(CampaignId id, const QString &reason, const Act &now)
{
    Statement update = m_connection.prepare(u"outbox_message/update_revived_of_campaign"_s);
    update.bind(":reason", reason).bind(":at_ms", now.ms);
    MK_CHECK(update.bind(":campaign_id", id.value).run());
    return update.rowsAffected();
}

} // namespace db
