#pragma once

#include "db/core/error.h"

#include <QString>

#include <memory>

namespace app {

/// Begins the desk without its window shown, in the tray.
inline constexpr QStringView kTrayOption = u"tray";

/// How it stands with a start at login.
enum class LoginStanding
{
    Off,
    On,
    SwitchedOff, ///< by another program: the system lists it and does not start it
    Otherwise    ///< it starts another program, or with other words
};

/// Lets the system start a program when the person logs in. Small files are read and written at once.
class LoginStart
{
public:
    LoginStart() = default;
    virtual ~LoginStart() = default;
    Q_DISABLE_COPY_MOVE(LoginStart)

    /// By which the system knows of it.
    [[nodiscard]] virtual QString file() const = 0;
    /// As the system has it at this moment, whoever changed it. FileAccess: it cannot be read.
    [[nodiscard]] virtual db::Result<LoginStanding> standing() const = 0;
    /// The command that the system starts instead of this program, or would start but for being switched off;
    /// empty: none. FileAccess as above.
    [[nodiscard]] virtual db::Result<QString> foreignStart() const = 0;
    /// Whatever it was before. FileAccess or DiskFull, which name the file.
    [[nodiscard]] virtual db::Result<void> switchOn() = 0;
    [[nodiscard]] virtual db::Result<void> switchOff() = 0;
};

/// Of this program, in the tray, for the shop in `database`; null: it cannot be done on this system.
[[nodiscard]] std::unique_ptr<LoginStart> loginStart(const QString &database);

} // namespace app
