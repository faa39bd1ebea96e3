#pragma once

#include "app/platform/background_service.h"
#include "app/platform/program_call.h"

namespace app {

/// The value of ExecStart that starts `program`, whatever letters its path and the arguments have:
/// systemd.service(5), "Command lines".
[[nodiscard]] QString execStartValue(const QString &program, const QStringList &arguments);

/// A unit of the person's own systemd, in "systemd/user" of the configuration.
class SystemdService final : public BackgroundService
{
public:
    /// `configFolder`: XDG_CONFIG_HOME; `systemctl`: with its path, empty: there is none.
    SystemdService(ProgramCall call, const QString &configFolder, QString systemctl);

    [[nodiscard]] db::Result<ServiceStanding> standing() const override;
    [[nodiscard]] db::Result<ServiceStep> install() override;
    [[nodiscard]] db::Result<ServiceStep> remove() override;

private:
    QString unit() const;
    /// The link by which it starts at login.
    QString link() const;
    /// "systemctl --user" with each of these words, up to the first that fails.
    ServiceStep tryAll(const QList<QStringList> &calls) const;

    ProgramCall m_call;
    QString m_name;
    QString m_folder;
    QString m_systemctl;
};

} // namespace app
