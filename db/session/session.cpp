#include "db/session/session.h"

#include "db/customers/consent_store.h"
#include "db/customers/customer_search.h"
#include "db/customers/customer_store.h"
#include "db/customers/customer_writer.h"
#include "db/customers/duplicate_store.h"
#include "db/customers/import_batch_store.h"
#include "db/customers/import_profile_store.h"
#include "db/customers/interaction_store.h"
#include "db/customers/merge_store.h"
#include "db/customers/personal_day_store.h"
#include "db/customers/picture_store.h"
#include "db/customers/relation_store.h"
#include "db/customers/segment_store.h"
#include "db/customers/suppression_store.h"
#include "db/engine/connection.h"
#include "db/engine/transaction.h"
#include "db/greetings/greeting_store.h"
#include "db/insights/buyer_store.h"
#include "db/insights/customer_count_store.h"
#include "db/insights/people_store.h"
#include "db/insights/rollup_store.h"
#include "db/messages/template_file_store.h"
#include "db/messages/template_store.h"
#include "db/outbox/approval_store.h"
#include "db/outbox/campaign_store.h"
#include "db/outbox/delivery_event_store.h"
#include "db/outbox/late_message_store.h"
#include "db/outbox/mailbox_store.h"
#include "db/outbox/message_file_store.h"
#include "db/outbox/outbox_pages.h"
#include "db/outbox/outbox_reader.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/policy/send_fact_store.h"
#include "db/outbox/release_lease_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/outbox/sending_store.h"
#include "db/rights/data_request_store.h"
#include "db/rights/do_not_call_store.h"
#include "db/rights/sending_wish_store.h"
#include "db/safekeeping/draft_store.h"
#include "db/safekeeping/erasure_store.h"
#include "db/safekeeping/journal_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/safekeeping/sample_store.h"
#include "db/shop/setting_store.h"

using namespace Qt::StringLiterals;

namespace db {

Result<std::unique_ptr<Session>> Session::open(const OpenOptions &options)
{
    MK_TRY(auto file, openFile(options));
    return std::unique_ptr<Session>(new Session(std::move(file.connection), file.outcome));
}

Session::Session(std::unique_ptr<Connection> connection, MigrationOutcome outcome)
    : m_connection(std::move(connection)), m_outcome(outcome),
      m_customers(std::make_unique<CustomerStore>(*m_connection)),
      m_search(std::make_unique<CustomerSearch>(*m_connection)),
      m_writer(std::make_unique<CustomerWriter>(*m_connection)),
      m_consents(std::make_unique<ConsentStore>(*m_connection)),
      m_duplicates(std::make_unique<DuplicateStore>(*m_connection)),
      m_merges(std::make_unique<MergeStore>(*m_connection)),
      m_personalDays(std::make_unique<PersonalDayStore>(*m_connection)),
      m_relations(std::make_unique<RelationStore>(*m_connection)),
      m_pictures(std::make_unique<PictureStore>(*m_connection)),
      m_journal(std::make_unique<JournalStore>(*m_connection)),
      m_imports(std::make_unique<ImportBatchStore>(*m_connection)),
      m_importProfiles(std::make_unique<ImportProfileStore>(*m_connection)),
      m_interactions(std::make_unique<InteractionStore>(*m_connection)),
      m_templates(std::make_unique<TemplateStore>(*m_connection)),
      m_templateFiles(std::make_unique<TemplateFileStore>(*m_connection)),
      m_greetings(std::make_unique<GreetingStore>(*m_connection)),
      m_outbox(std::make_unique<OutboxStore>(*m_connection)),
      m_outboxReader(std::make_unique<OutboxReader>(*m_connection)),
      m_outboxPages(std::make_unique<OutboxPages>(*m_connection)),
      m_lateMessages(std::make_unique<LateMessageStore>(*m_connection)),
      m_approvals(std::make_unique<ApprovalStore>(*m_connection)),
      m_messageFiles(std::make_unique<MessageFileStore>(*m_connection)),
      m_campaigns(std::make_unique<CampaignStore>(*m_connection)),
      m_sending(std::make_unique<SendingStore>(*m_connection)),
      m_sendingAccounts(std::make_unique<SendingAccountStore>(*m_connection)),
      m_mailboxes(std::make_unique<MailboxStore>(*m_connection)),
      m_releaseLease(std::make_unique<ReleaseLeaseStore>(*m_connection)),
      m_deliveryEvents(std::make_unique<DeliveryEventStore>(*m_connection)),
      m_rollups(std::make_unique<RollupStore>(*m_connection)),
      m_customerCounts(std::make_unique<CustomerCountStore>(*m_connection)),
      m_people(std::make_unique<PeopleStore>(*m_connection)),
      m_buyers(std::make_unique<BuyerStore>(*m_connection)),
      m_settings(std::make_unique<SettingStore>(*m_connection)),
      m_drafts(std::make_unique<DraftStore>(*m_connection)),
      m_segments(std::make_unique<SegmentStore>(*m_connection)),
      m_safekeeping(std::make_unique<Safekeeping>(*m_connection)),
      m_sample(std::make_unique<SampleStore>(*m_connection)),
      m_erasure(std::make_unique<ErasureStore>(*m_connection)),
      m_suppression(std::make_unique<SuppressionStore>(*m_connection)),
      m_requests(std::make_unique<DataRequestStore>(*m_connection)),
      m_doNotCall(std::make_unique<DoNotCallStore>(*m_connection)),
      m_sendingWishes(std::make_unique<SendingWishStore>(*m_connection)),
      m_sendFacts(std::make_unique<SendFactStore>(*m_connection))
{}

Session::~Session() = default;

const CustomerReader &Session::reader() const
{
    return m_customers->reader();
}

QString Session::path() const
{
    return m_connection->path();
}

bool Session::isReadOnly() const
{
    return m_connection->isReadOnly();
}

Result<qint64> Session::dataVersion() const
{
    MK_TRY(const auto version, m_connection->scalar(u"PRAGMA data_version"_s));
    return version.toLongLong();
}

Result<Session::Mark> Session::mark() const
{
    MK_TRY(const qint64 ofOthers, dataVersion());
    return Mark{m_identity, ofOthers, m_connection->totalChanges()};
}

Result<void> Session::transact(const std::function<bool()> &work)
{
    MK_TRY(auto transaction, Transaction::begin(*m_connection));
    return work() ? transaction.commit() : Result<void>();
}

} // namespace db
