#include "db/outbox/outbox_rows.h"

#include "db/core/iso_date.h"
#include "db/engine/statement.h"

using namespace Qt::StringLiterals;

namespace db {

namespace {

SendingRecord readSending(const Statement &row)
{
    SendingRecord sending;
    sending.internetMessageId = row.text("internet_message_id");
    sending.account = SendingAccountId{row.integer("account_id")};
    sending.attempts = static_cast<int>(row.integer("attempts"));
    sending.nextAttemptAtMs = row.integer("next_attempt_at_ms");
    sending.claimedAtMs = row.integer("claimed_at_ms");
    sending.claimedBy = row.text("claimed_by");
    sending.acceptedAtMs = row.integer("accepted_at_ms");
    sending.serverReference = row.text("server_reference");
    sending.costParts = row.optionalInt("cost_parts");
    return sending;
}

} // namespace

OutboxMessage readMessage(const Statement &row)
{
    OutboxMessage message;
    message.id = MessageId{row.integer("id")};
    message.customer = CustomerId{row.integer("customer_id")};
    message.customerName = row.text("full_name");
    message.customerGivenName = row.text("given_name");
    message.occasionKey = row.text("occasion_key");
    message.occasionYear = static_cast<int>(row.integer("occasion_year"));
    message.occasionOn = dateOfIso(row.text("occasion_on"));
    message.channel = wordOf<Channel>(row.text("channel")).value_or(Channel::Sms);
    message.purpose = wordOf<Purpose>(row.text("purpose")).value_or(Purpose::Promotion);
    message.rule = RuleId{row.integer("rule_id")};
    message.campaign = CampaignId{row.integer("campaign_id")};
    message.templateId = TemplateId{row.integer("template_id")};
    message.templateVersion = static_cast<int>(row.integer("template_version"));
    message.stage = wordOf<LifecycleStage>(row.text("stage")).value_or(LifecycleStage::Awareness);
    message.address = row.text("address");
    message.dueOn = dateOfIso(row.text("due_on"));
    message.dueAt = QTime::fromString(row.text("due_at"), u"HH:mm"_s);
    message.subject = row.text("subject");
    message.text = row.text("text");
    message.edited = row.integer("is_edited") != 0;
    message.state = wordOf<MessageState>(row.text("state")).value_or(MessageState::Uncertain);
    message.reason = row.text("reason");
    message.sentAtMs = row.integer("sent_at_ms");
    message.updatedAtMs = row.integer("updated_at_ms");
    message.late = row.integer("is_late") != 0;
    message.openedAtMs = row.integer("opened_at_ms");
    message.copiedAtMs = row.integer("copied_at_ms");
    message.sending = readSending(row);
    return message;
}

ChangeSet touched(CustomerId customer, Timeline timeline)
{
    ChangeSet changes;
    changes.outbox = true;
    changes.interactions = timeline == Timeline::Other;
    changes.customerIds.append(customer);
    return changes;
}

} // namespace db
