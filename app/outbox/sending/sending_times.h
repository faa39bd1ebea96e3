#pragma once

#include "app/core/command.h"
#include "app/outbox/sending/sending_settings.h"

#include <span>

namespace app {

/// A span of SendingSettings as a setting, in whole seconds or minutes as its name says.
struct SendingTime
{
    QStringView name; ///< "undo-seconds"; stands in the journal and in calls
    QStringView key;  ///< of the setting that keeps it
    int least;
    int most;
    const char *label; ///< English; see labelOf()
    int SendingSettings::*value;

    int standard() const { return SendingSettings().*value; }
    bool allows(int number) const { return number >= least && number <= most; }
};

/// All of them, in the order in which they are listed.
std::span<const SendingTime> sendingTimes();
/// Null where there is none of that name.
const SendingTime *sendingTime(QStringView name);
/// What it decides, in the language in use.
QString labelOf(const SendingTime &time);

/// One of these spans as it shall be. Nothing is done where it is so already. InvalidInput: no such span, or
/// a number out of its bounds.
struct SetSendingTime
{
    static constexpr QStringView kName = u"settings.sending-time";

    QString name;
    int number = 0;
    static constexpr std::tuple kArguments{Argument{"name", &SetSendingTime::name},
                                           Argument{"number", &SetSendingTime::number}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app
