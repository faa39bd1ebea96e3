#pragma once

#include "app/platform/login_start.h"
#include "app/platform/program_call.h"

namespace app {

/// A start at login by a file in the folder "autostart": Desktop Application Autostart Specification 0.5,
/// freedesktop.org. Desktops switch such a start off within the file: by Hidden, GNOME by a key of its own.
class XdgAutostart final : public LoginStart
{
public:
    /// `configFolder`: XDG_CONFIG_HOME.
    XdgAutostart(ProgramCall call, const QString &configFolder);

    [[nodiscard]] QString file() const override { return m_file; }
    [[nodiscard]] db::Result<LoginStanding> standing() const override;
    [[nodiscard]] db::Result<QString> foreignStart() const override;
    [[nodiscard]] db::Result<void> switchOn() override;
    [[nodiscard]] db::Result<void> switchOff() override;

private:
    QString entry() const;
    QString ownExec() const;

    ProgramCall m_call;
    QString m_file;
};

} // namespace app
