#pragma once

#include "app/cli/cli_command.h"

namespace app {

/// "campaign dry-run" and "campaign plan".
QList<CliCommand> campaignPlanCommands();

} // namespace app
