#pragma once

#include "db/core/error.h"

#include <QStringList>

#include <memory>

namespace db {

class Connection;

/// An SMS for the queue, cut into what fits into one each.
struct GammuMessage
{
    QString creatorId;      ///< how it is found again, and that it is queued once only
    QString number;         ///< "+84912345678"
    QStringList parts;      ///< at least one
    bool isUnicode = false; ///< else all letters are in GSM-7
    QString sender;         ///< which smsd sends it (PhoneID); empty: whichever comes first
};

/// What smsd has made of it so far.
struct GammuFate
{
    bool isQueued = false; ///< some of it waits to be sent
    QStringList statuses;  ///< "SendingOK", "DeliveryFailed" ..., of each part that was tried
};

/// The queue of gammu-smsd (its SQL service on SQLite, manual gammu-smsd-tables), which sends SMS by a modem.
/// The file is smsd's: nothing but messages of ours goes in, and neither its schema nor its way of writing is
/// changed. Lives on one thread.
class GammuQueue final
{
public:
    /// FileAccess or NotFound: no such file; ForeignFile: it is no queue of gammu's, or one older than
    /// kOldestGammuSchema.
    [[nodiscard]] static Result<std::unique_ptr<GammuQueue>> open(const QString &file);
    ~GammuQueue();
    Q_DISABLE_COPY_MOVE(GammuQueue)

    /// All of it or nothing. True: it is in the queue now; false: it was there before, or has been sent.
    [[nodiscard]] Result<bool> add(const GammuMessage &message) const;
    [[nodiscard]] Result<GammuFate> fateOf(const QString &creatorId) const;

private:
    explicit GammuQueue(std::unique_ptr<Connection> connection);

    [[nodiscard]] Result<void> insert(const GammuMessage &message) const;

    std::unique_ptr<Connection> m_connection;
};

constexpr int kOldestGammuSchema = 14; ///< of gammu 1.34, which has all columns we write

} // namespace db
