#pragma once

#include "app/cli/argument_reader.h"

#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace app {

class CliContext;

/// Why a call came to nothing, and the exit code that says so.
struct Failure
{
    static constexpr int kWorkFailed = 1;
    static constexpr int kWrongCall = 2;

    int exitCode = kWorkFailed;
    QString text; ///< one English sentence or two, for standard error
};

/// A command that has done its work has printed its answer.
using Outcome = tl::expected<void, Failure>;

[[nodiscard]] inline tl::unexpected<Failure> workFailed(QString text)
{
    return tl::unexpected<Failure>({Failure::kWorkFailed, std::move(text)});
}

[[nodiscard]] inline tl::unexpected<Failure> wrongCall(QString text)
{
    return tl::unexpected<Failure>({Failure::kWrongCall, std::move(text)});
}

/// One command: what it is called with, what its help says, and what does it.
struct CliCommand
{
    QString name;    ///< "import", or two words: "template add"
    QString summary; ///< one sentence
    Outcome (*run)(CliContext &, const Arguments &) = nullptr;
    QList<Positional> words = {};
    QList<Option> options = {};
    QString details = {}; ///< further lines of its help; may be empty
    QString section = {}; ///< of the list of commands, given by allCommands
};

/// All of them, in the order of the help.
const QList<CliCommand> &allCommands();

CliCommand importCommand();
QList<CliCommand> customerCommands();
QList<CliCommand> importProfileCommands();
CliCommand eraseCommand();
CliCommand exportPersonCommand();
QList<CliCommand> consentCommands();
QList<CliCommand> requestCommands();
QList<CliCommand> doNotCallCommands();
QList<CliCommand> limitCommands();
QList<CliCommand> accountCommands();
QList<CliCommand> accountSecretCommands();
QList<CliCommand> approvedTemplateCommands();
QList<CliCommand> historyCommands();
QList<CliCommand> profileCommands();
QList<CliCommand> dayCommands();
QList<CliCommand> relationCommands();
QList<CliCommand> groupCommands();
QList<CliCommand> segmentCommands();
QList<CliCommand> mergeCommands();
QList<CliCommand> messageCommands();
QList<CliCommand> templateCommands();
QList<CliCommand> templateFileCommands();
QList<CliCommand> calendarCommands();
QList<CliCommand> greetingCommands();
QList<CliCommand> ruleCommands();
QList<CliCommand> outboxCommands();
CliCommand showMessageCommand();
CliCommand collectCommand();
CliCommand providerReportCommand();
QList<CliCommand> approvalCommands();
QList<CliCommand> missedCommands();
QList<CliCommand> campaignCommands();
QList<CliCommand> sendCommands();
CliCommand runCommand();
QList<CliCommand> runServiceCommands();
QList<CliCommand> insightCommands();
CliCommand checkCommand();
QList<CliCommand> safekeepingCommands();

} // namespace app
