#pragma once

#include "db/core/error.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace app {

/// How it stands with a service.
struct ServiceStanding
{
    enum class Kind
    {
        Missing,
        Installed,
        Otherwise ///< it starts another program, or with other words
    };
    Kind kind = Kind::Missing;
    bool startsAtLogin = false;
    bool isRunning = false;
    QString name; ///< what the system calls it
    QString file; ///< that describes it
};

/// What a person still has to type, because the system's own program is missing or did not do it.
struct ServiceStep
{
    QStringList toType; ///< lines for a shell; empty: all is done
    QString why;        ///< what that program said; may be empty
};

/// Lets the system start a program without a window at login, and again where it fails. It asks a program of
/// the system, and so blocks for a moment.
class BackgroundService
{
public:
    BackgroundService() = default;
    virtual ~BackgroundService() = default;
    Q_DISABLE_COPY_MOVE(BackgroundService)

    [[nodiscard]] virtual db::Result<ServiceStanding> standing() const = 0;
    /// Whatever it was before; it runs from now on. FileAccess or DiskFull, which name the file.
    [[nodiscard]] virtual db::Result<ServiceStep> install() = 0;
    /// It ends, and is started no more.
    [[nodiscard]] virtual db::Result<ServiceStep> remove() = 0;
};

/// Of this program's `run`, for the shop in `database`; null: it cannot be done on this system.
[[nodiscard]] std::unique_ptr<BackgroundService> backgroundService(const QString &database);

} // namespace app
