#pragma once

#include "db/core/error.h"
#include "db/session/opened_file.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace db {

class ApprovalStore;
class CampaignStore;
class Connection;
class ConsentStore;
class CustomerReader;
class CustomerStore;
class CustomerSearch;
class CustomerWriter;
class ImportBatchStore;
class ImportProfileStore;
class DuplicateStore;
class DeliveryEventStore;
class JournalStore;
class InteractionStore;
class LateMessageStore;
class MailboxStore;
class MergeStore;
class MessageFileStore;
class TemplateFileStore;
class TemplateStore;
class GreetingStore;
class OutboxPages;
class OutboxReader;
class OutboxStore;
class PersonalDayStore;
class PictureStore;
class RelationStore;
class ReleaseLeaseStore;
class RollupStore;
class CustomerCountStore;
class PeopleStore;
class BuyerStore;
class SettingStore;
class DraftStore;
class Safekeeping;
class SegmentStore;
class SendingAccountStore;
class SendingStore;
class SampleStore;
class ErasureStore;
class SuppressionStore;
class DataRequestStore;
class DoNotCallStore;
class SendFactStore;
class SendingWishStore;

/// One open database and its stores. Synchronous; belongs to the thread that opened it.
class Session final
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Session>> open(const OpenOptions &options);
    ~Session();
    Q_DISABLE_COPY_MOVE(Session)

    CustomerStore &customers() { return *m_customers; }
    const CustomerReader &reader() const;
    CustomerSearch &search() { return *m_search; }
    CustomerWriter &writer() { return *m_writer; }
    ConsentStore &consents() { return *m_consents; }
    DuplicateStore &duplicates() { return *m_duplicates; }
    MergeStore &merges() { return *m_merges; }
    PersonalDayStore &personalDays() { return *m_personalDays; }
    RelationStore &relations() { return *m_relations; }
    PictureStore &pictures() { return *m_pictures; }
    JournalStore &journal() { return *m_journal; }
    ImportBatchStore &imports() { return *m_imports; }
    ImportProfileStore &importProfiles() { return *m_importProfiles; }
    InteractionStore &interactions() { return *m_interactions; }
    TemplateStore &templates() { return *m_templates; }
    const TemplateFileStore &templateFiles() const { return *m_templateFiles; }
    GreetingStore &greetings() { return *m_greetings; }
    OutboxStore &outbox() { return *m_outbox; }
    const OutboxReader &outboxReader() const { return *m_outboxReader; }
    const OutboxPages &outboxPages() const { return *m_outboxPages; }
    LateMessageStore &lateMessages() { return *m_lateMessages; }
    ApprovalStore &approvals() { return *m_approvals; }
    const MessageFileStore &messageFiles() const { return *m_messageFiles; }
    CampaignStore &campaigns() { return *m_campaigns; }
    SendingStore &sending() { return *m_sending; }
    SendingAccountStore &sendingAccounts() { return *m_sendingAccounts; }
    MailboxStore &mailboxes() { return *m_mailboxes; }
    ReleaseLeaseStore &releaseLease() { return *m_releaseLease; }
    DeliveryEventStore &deliveryEvents() { return *m_deliveryEvents; }
    RollupStore &rollups() { return *m_rollups; }
    const CustomerCountStore &customerCounts() const { return *m_customerCounts; }
    PeopleStore &people() { return *m_people; }
    const BuyerStore &buyers() const { return *m_buyers; }
    SettingStore &settings() { return *m_settings; }
    DraftStore &drafts() { return *m_drafts; }
    SegmentStore &segments() { return *m_segments; }
    Safekeeping &safekeeping() { return *m_safekeeping; }
    SampleStore &sample() { return *m_sample; }
    ErasureStore &erasure() { return *m_erasure; }
    const DataRequestStore &requests() const { return *m_requests; }
    const SuppressionStore &suppression() const { return *m_suppression; }
    const DoNotCallStore &doNotCall() const { return *m_doNotCall; }
    const SendingWishStore &sendingWishes() const { return *m_sendingWishes; }
    const SendFactStore &sendFacts() const { return *m_sendFacts; }

    MigrationOutcome outcome() const { return m_outcome; }
    QString path() const;
    bool isReadOnly() const;
    /// Changes whenever another connection, of this or another process, has written to the file.
    [[nodiscard]] Result<qint64> dataVersion() const;
    /// Two marks are equal when both are of one session and nobody has written to the file between them, this
    /// session included.
    struct Mark
    {
        std::shared_ptr<const char> session; ///< held, so that no later one has its address
        qint64 ofOthers = -1;
        qint64 ofOurs = -1;
        bool operator==(const Mark &) const = default;
    };
    [[nodiscard]] Result<Mark> mark() const;

    enum class Ending
    {
        Commit,
        RollBack
    };
    /// Runs `work` (a callable returning some Result) in one transaction, or as a part of the one that is
    /// running; an error rolls all of it back, and so does Ending::RollBack, for a rehearsal whose answer
    /// alone is wanted.
    template <class Work>
    [[nodiscard]] auto inTransaction(Work work, Ending ending = Ending::Commit) -> std::invoke_result_t<Work>
    {
        using R = std::invoke_result_t<Work>;
        std::optional<R> result;
        const auto ended = transact([&] {
            result.emplace(work());
            return *result && ending == Ending::Commit;
        });
        return ended ? *std::move(result) : R(tl::unexpected(ended.error()));
    }

private:
    explicit Session(std::unique_ptr<Connection> connection, MigrationOutcome outcome);
    /// Commits when `work` answers true.
    [[nodiscard]] Result<void> transact(const std::function<bool()> &work);

    std::unique_ptr<Connection> m_connection;
    std::shared_ptr<const char> m_identity = std::make_shared<char>(); // tells its marks from another's
    MigrationOutcome m_outcome;
    std::unique_ptr<CustomerStore> m_customers;
    std::unique_ptr<CustomerSearch> m_search;
    std::unique_ptr<CustomerWriter> m_writer;
    std::unique_ptr<ConsentStore> m_consents;
    std::unique_ptr<DuplicateStore> m_duplicates;
    std::unique_ptr<MergeStore> m_merges;
    std::unique_ptr<PersonalDayStore> m_personalDays;
    std::unique_ptr<RelationStore> m_relations;
    std::unique_ptr<PictureStore> m_pictures;
    std::unique_ptr<JournalStore> m_journal;
    std::unique_ptr<ImportBatchStore> m_imports;
    std::unique_ptr<ImportProfileStore> m_importProfiles;
    std::unique_ptr<InteractionStore> m_interactions;
    std::unique_ptr<TemplateStore> m_templates;
    std::unique_ptr<TemplateFileStore> m_templateFiles;
    std::unique_ptr<GreetingStore> m_greetings;
    std::unique_ptr<OutboxStore> m_outbox;
    std::unique_ptr<OutboxReader> m_outboxReader;
    std::unique_ptr<OutboxPages> m_outboxPages;
    std::unique_ptr<LateMessageStore> m_lateMessages;
    std::unique_ptr<ApprovalStore> m_approvals;
    std::unique_ptr<MessageFileStore> m_messageFiles;
    std::unique_ptr<CampaignStore> m_campaigns;
    std::unique_ptr<SendingStore> m_sending;
    std::unique_ptr<SendingAccountStore> m_sendingAccounts;
    std::unique_ptr<MailboxStore> m_mailboxes;
    std::unique_ptr<ReleaseLeaseStore> m_releaseLease;
    std::unique_ptr<DeliveryEventStore> m_deliveryEvents;
    std::unique_ptr<RollupStore> m_rollups;
    std::unique_ptr<CustomerCountStore> m_customerCounts;
    std::unique_ptr<PeopleStore> m_people;
    std::unique_ptr<BuyerStore> m_buyers;
    std::unique_ptr<SettingStore> m_settings;
    std::unique_ptr<DraftStore> m_drafts;
    std::unique_ptr<SegmentStore> m_segments;
    std::unique_ptr<Safekeeping> m_safekeeping;
    std::unique_ptr<SampleStore> m_sample;
    std::unique_ptr<ErasureStore> m_erasure;
    std::unique_ptr<SuppressionStore> m_suppression;
    std::unique_ptr<DataRequestStore> m_requests;
    std::unique_ptr<DoNotCallStore> m_doNotCall;
    std::unique_ptr<SendingWishStore> m_sendingWishes;
    std::unique_ptr<SendFactStore> m_sendFacts;
};

} // namespace db
