#pragma once

#include "app/cli/cli_command.h"

#include <QJsonObject>
#include <QTextStream>

namespace app {

/// The options every command takes, before it or after it.
const QList<Option> &globalOptions();

/// "menkhach-cli import FILE [--map COLUMN=FIELD]..."
QString usageOf(const CliCommand &command);

/// All commands, a line of usage and a line of summary each.
void writeOverview(QTextStream &out);
/// All about one command, or about all that share its first word.
void writeHelp(QTextStream &out, const QList<CliCommand> &commands);

/// The same for --json.
QJsonObject helpDocument(const QList<CliCommand> &commands);

} // namespace app
