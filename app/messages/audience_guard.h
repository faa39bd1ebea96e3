#pragma once

#include "db/messages/template.h"

#include <QString>

#include <optional>

namespace app {

/// Why a template may not go to a customer.
struct GuardRefusal
{
    QString reason; ///< "wrong-audience"
    QString detail; ///< technical English, for the log
};

/// Nothing when the template's audience is that of the stage. Asked when a message is planned and again when
/// it is claimed for sending: the stage may have changed in between.
std::optional<GuardRefusal> refusal(const db::Template &candidate, db::LifecycleStage stage);

} // namespace app
