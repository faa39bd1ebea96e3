#include "ui/language/step_words.h"

#include "app/customers/consent_commands.h"
#include "app/customers/contact_commands.h"
#include "app/customers/customer_commands.h"
#include "app/greetings/occasion_commands.h"
#include "app/greetings/rule_commands.h"
#include "app/import/customer_import.h"
#include "app/import/import_undo.h"
#include "app/messages/template_commands.h"
#include "app/outbox/message_commands.h"
#include "app/start/sample_shop.h"
#include "app/start/setting_commands.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace ui::words {

namespace {

struct StepWords
{
    QStringView command;
    const char *text;
};

// %1: whom or what. One row a command; ui/tst_step_words asks for each.
constexpr std::array kSteps{
    StepWords{app::SaveCustomer::kName, QT_TRANSLATE_NOOP("ui::words::step", "Saved: %1")},
    StepWords{app::ReviseCustomer::kName, QT_TRANSLATE_NOOP("ui::words::step", "Changed: %1")},
    StepWords{app::SetStage::kName, QT_TRANSLATE_NOOP("ui::words::step", "Stage changed: %1")},
    StepWords{app::DeleteCustomer::kName, QT_TRANSLATE_NOOP("ui::words::step", "Deleted: %1")},
    StepWords{app::RestoreCustomer::kName, QT_TRANSLATE_NOOP("ui::words::step", "Brought back: %1")},
    StepWords{app::LogContact::kName, QT_TRANSLATE_NOOP("ui::words::step", "Contact recorded: %1")},
    StepWords{app::RemoveContact::kName, QT_TRANSLATE_NOOP("ui::words::step", "Contact removed: %1")},
    StepWords{app::RecordConsent::kName, QT_TRANSLATE_NOOP("ui::words::step", "Consent recorded: %1")},
    StepWords{app::VoidConsent::kName, QT_TRANSLATE_NOOP("ui::words::step", "Consent taken back: %1")},
    StepWords{app::RestoreConsent::kName, QT_TRANSLATE_NOOP("ui::words::step", "Consent counts again: %1")},
    StepWords{app::ChangeSettings::kName, QT_TRANSLATE_NOOP("ui::words::step", "Settings changed")},
    StepWords{app::kImportCommand, QT_TRANSLATE_NOOP("ui::words::step", "List imported: %1")},
    StepWords{app::TakeBackImport::kName, QT_TRANSLATE_NOOP("ui::words::step", "Import taken back: %1")},
    StepWords{app::kRemoveSampleCommand, QT_TRANSLATE_NOOP("ui::words::step", "Sample shop removed")},
    StepWords{app::SaveTemplate::kName, QT_TRANSLATE_NOOP("ui::words::step", "Message saved: %1")},
    StepWords{app::RewordTemplate::kName, QT_TRANSLATE_NOOP("ui::words::step", "Message reworded: %1")},
    StepWords{app::ArchiveTemplate::kName, QT_TRANSLATE_NOOP("ui::words::step", "Message archived: %1")},
    StepWords{app::RestoreTemplate::kName, QT_TRANSLATE_NOOP("ui::words::step", "Message brought back: %1")},
    StepWords{app::SaveRule::kName, QT_TRANSLATE_NOOP("ui::words::step", "Rule saved: %1")},
    StepWords{app::ReviseRule::kName, QT_TRANSLATE_NOOP("ui::words::step", "Rule as it was before: %1")},
    StepWords{app::SwitchRule::kName, QT_TRANSLATE_NOOP("ui::words::step", "Rule switched: %1")},
    StepWords{app::ArchiveRule::kName, QT_TRANSLATE_NOOP("ui::words::step", "Rule deleted: %1")},
    StepWords{app::RestoreRule::kName, QT_TRANSLATE_NOOP("ui::words::step", "Rule brought back: %1")},
    StepWords{app::SaveOccasion::kName, QT_TRANSLATE_NOOP("ui::words::step", "Day saved: %1")},
    StepWords{app::ReviseOccasion::kName, QT_TRANSLATE_NOOP("ui::words::step", "Day as it was before: %1")},
    StepWords{app::SwitchOccasion::kName, QT_TRANSLATE_NOOP("ui::words::step", "Day switched: %1")},
    StepWords{app::RemoveOccasion::kName, QT_TRANSLATE_NOOP("ui::words::step", "Day deleted: %1")},
    StepWords{app::RestoreOccasion::kName, QT_TRANSLATE_NOOP("ui::words::step", "Day brought back: %1")},
    StepWords{app::SetOccasionDate::kName, QT_TRANSLATE_NOOP("ui::words::step", "Date of the year set: %1")},
    StepWords{app::MarkMessageSent::kName,
              QT_TRANSLATE_NOOP("ui::words::step", "Marked as sent: greeting to %1")},
    StepWords{app::SkipMessage::kName, QT_TRANSLATE_NOOP("ui::words::step", "Skipped: greeting to %1")},
    StepWords{app::ReopenMessage::kName,
              QT_TRANSLATE_NOOP("ui::words::step", "Opened again: greeting to %1")},
    StepWords{app::RewordMessage::kName, QT_TRANSLATE_NOOP("ui::words::step", "Reworded: greeting to %1")},
};

} // namespace

QString step(const db::JournalEntry &entry)
{
    for (const StepWords &words : kSteps) {
        if (words.command == entry.command)
            return QCoreApplication::translate("ui::words::step", words.text).replace("%1"_L1, entry.about);
    }
    return entry.command;
}

} // namespace ui::words
