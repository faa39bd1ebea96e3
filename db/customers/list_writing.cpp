#include "db/customers/list_writing.h"

#include "db/customers/customer_writer.h"
#include "db/customers/suppression_store.h"
#include "db/engine/left_out_indexes.h"

using namespace Qt::StringLiterals;

namespace db {

void ListMemory::remember(const QString &tag, qint64 id)
{
    constexpr qsizetype kMost = 10'000;
    if (tags.size() < kMost)
        tags.insert(tag, id);
}

ListWriting::ListWriting(CustomerWriter &writer)
    : m_writer(writer), m_indexes(std::make_unique<LeftOutIndexes>(writer.m_connection))
{}

ListWriting::~ListWriting()
{
    m_writer.m_list = nullptr;
}

Result<void> ListWriting::begin()
{
    MK_TRY(const auto erased, SuppressionStore(m_writer.m_connection).hasAny());
    m_memory.noneErased = !erased;
    m_writer.m_list = &m_memory;
    return {};
}

// Those by code, name and address find who was named before.
Result<void> ListWriting::leaveOutIndexes()
{
    return m_indexes->leaveOut({u"customer_by_birthday"_s, u"customer_by_since_day"_s, u"customer_by_stage"_s,
                                u"customer_by_stage_day"_s});
}

Result<void> ListWriting::end(const std::function<bool(qint64, qint64)> &progress)
{
    return m_indexes->makeAgain(progress);
}

} // namespace db
