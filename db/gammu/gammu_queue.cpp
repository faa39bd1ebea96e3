#include "db/gammu/gammu_queue.h"

#include "db/engine/connection.h"
#include "db/engine/transaction.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace db {

namespace {

constexpr int kGammuBusyMs = 5'000; ///< smsd writes a few rows at a time

/// How one of several parts says where it belongs (3GPP TS 23.040, 9.2.3.24.1), in hexadecimal; empty where
/// there is one only.
QString partHeader(qint64 reference, qsizetype count, qsizetype position)
{
    if (count == 1)
        return {};
    const auto byte = [](qint64 value) { return u"%1"_s.arg(value & 0xff, 2, 16, QChar(u'0')).toUpper(); };
    return u"050003"_s + byte(reference) + byte(count) + byte(position);
}

QString gammuCoding(bool isUnicode)
{
    return isUnicode ? u"Unicode_No_Compression"_s : u"Default_No_Compression"_s;
}

} // namespace

GammuQueue::GammuQueue(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}

GammuQueue::~GammuQueue() = default;

Result<std::unique_ptr<GammuQueue>> GammuQueue::open(const QString &file)
{
    MK_TRY(auto connection, Connection::open(file, Connection::Mode::ReadWrite, kGammuBusyMs));
    const auto version = connection->scalar(sqlText(u"gammu/select_version"_s));
    if (!version && version.error().kind == ErrorKind::Busy)
        return tl::unexpected(version.error());
    if (!version || version->toInt() < kOldestGammuSchema)
        return failure(ErrorKind::ForeignFile, u"no queue of gammu-smsd: %1"_s.arg(
                                                   version ? version->toString() : version.error().detail));
    return std::unique_ptr<GammuQueue>(new GammuQueue(std::move(connection)));
}

Result<bool> GammuQueue::add(const GammuMessage &message) const
{
    if (message.creatorId.isEmpty() || message.number.isEmpty() || message.parts.isEmpty() ||
        message.parts.size() > 255)
        return failure(ErrorKind::InvalidInput,
                       u"an SMS without an ID, a number or a text, or of too many parts"_s);
    MK_TRY(auto transaction, Transaction::begin(*m_connection));
    MK_TRY(const GammuFate fate, fateOf(message.creatorId));
    if (fate.isQueued || !fate.statuses.isEmpty())
        return false;
    MK_CHECK(insert(message));
    MK_CHECK(transaction.commit());
    return true;
}

Result<void> GammuQueue::insert(const GammuMessage &message) const
{
    const qsizetype count = message.parts.size();
    const auto reference = static_cast<qint64>(qHash(message.creatorId) & 0xff);
    Statement first = m_connection->prepare(u"gammu/insert_outbox"_s);
    first.bind(":number", message.number)
        .bind(":text", message.parts.first())
        .bind(":coding", gammuCoding(message.isUnicode))
        .bind(":is_multipart", count > 1 ? u"true"_s : u"false"_s)
        .bindOrNull(":header", partHeader(reference, count, 1))
        .bindOrNull(":sender", message.sender)
        .bind(":creator_id", message.creatorId);
    MK_CHECK(first.run());
    const qint64 id = m_connection->lastInsertId();
    for (qsizetype i = 1; i < count; ++i) {
        Statement next = m_connection->prepare(u"gammu/insert_part"_s);
        next.bind(":id", id)
            .bind(":position", qint64{i + 1})
            .bind(":text", message.parts[i])
            .bind(":coding", gammuCoding(message.isUnicode))
            .bind(":header", partHeader(reference, count, i + 1));
        MK_CHECK(next.run());
    }
    return {};
}

Result<GammuFate> GammuQueue::fateOf(const QString &creatorId) const
{
    Statement select = m_connection->prepare(u"gammu/select_fate"_s);
    select.bind(":creator_id", creatorId);
    GammuFate fate;
    while (true) {
        MK_TRY(const bool isRow, select.step());
        if (!isRow)
            return fate;
        const QString status = select.text("status");
        if (status.isEmpty())
            fate.isQueued = true;
        else
            fate.statuses.append(status);
    }
}

} // namespace db
