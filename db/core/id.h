#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace db {

/// A row's number that cannot be mistaken for another table's; 0 means "not stored yet".
template <class Tag> struct Id
{
    qint64 value = 0;

    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using CustomerId = Id<struct CustomerTag>;
using ContactPointId = Id<struct ContactPointTag>;
using InteractionId = Id<struct InteractionTag>;
using ConsentId = Id<struct ConsentTag>;
using TemplateId = Id<struct TemplateTag>;
using TemplateFileId = Id<struct TemplateFileTag>;
using RuleId = Id<struct RuleTag>;
using MessageId = Id<struct MessageTag>;
using SendingAccountId = Id<struct SendingAccountTag>;
using DataRequestId = Id<struct DataRequestTag>;
using DoNotCallListId = Id<struct DoNotCallListTag>;
using JournalId = Id<struct JournalTag>;
using ImportBatchId = Id<struct ImportBatchTag>;
using ImportProfileId = Id<struct ImportProfileTag>;
using SegmentId = Id<struct SegmentTag>;
using CampaignId = Id<struct CampaignTag>;

} // namespace db
