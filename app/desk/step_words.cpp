#include "app/desk/step_words.h"

#include "app/customers/consent_commands.h"
#include "app/customers/contact_commands.h"
#include "app/customers/customer_commands.h"
#include "app/customers/distinct_commands.h"
#include "app/customers/group_commands.h"
#include "app/customers/merge_customers.h"
#include "app/customers/personal_day_commands.h"
#include "app/customers/picture_commands.h"
#include "app/customers/province_commands.h"
#include "app/customers/relation_commands.h"
#include "app/customers/segment_commands.h"
#include "app/greetings/occasion_commands.h"
#include "app/greetings/rule_commands.h"
#include "app/import/customer_import.h"
#include "app/import/import_undo.h"
#include "app/import/profile_commands.h"
#include "app/messages/template_commands.h"
#include "app/outbox/accounts/account_commands.h"
#include "app/outbox/batch_commands.h"
#include "app/outbox/campaign/campaign_commands.h"
#include "app/outbox/collecting/delivery_reports.h"
#include "app/outbox/collecting/provider_reports.h"
#include "app/outbox/collecting/take_incoming_mail.h"
#include "app/outbox/collecting/unseen_mails.h"
#include "app/outbox/files/file_commands.h"
#include "app/outbox/message_commands.h"
#include "app/outbox/missed/missed_commands.h"
#include "app/outbox/policy/limit_commands.h"
#include "app/outbox/policy/limit_table.h"
#include "app/outbox/sending/send_again.h"
#include "app/outbox/sending/sending_commands.h"
#include "app/outbox/sending/sending_times.h"
#include "app/rights/do_not_call_commands.h"
#include "app/rights/request_commands.h"
#include "app/safekeeping/erasure.h"
#include "app/safekeeping/restore.h"
#include "app/safekeeping/shop_repair.h"
#include "app/start/sample_shop.h"
#include "app/start/setting_commands.h"
#include "app/start/starter_renewal.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct StepWords
{
    QStringView command;
    const char *text;
    const char *on = nullptr; ///< of a switch: what is said where it was switched on
};

// %1: whom or what; %n: how many. A row for each command; app/tst_step_words asks for each.
constexpr std::array kSteps{
    StepWords{SaveCustomer::kName, QT_TRANSLATE_NOOP("app::step", "Saved: %1")},
    StepWords{ReviseCustomer::kName, QT_TRANSLATE_NOOP("app::step", "Changed: %1")},
    StepWords{SetStage::kName, QT_TRANSLATE_NOOP("app::step", "Stage changed: %1")},
    StepWords{DeleteCustomer::kName, QT_TRANSLATE_NOOP("app::step", "Deleted: %1")},
    StepWords{RestoreCustomer::kName, QT_TRANSLATE_NOOP("app::step", "Restored: %1")},
    StepWords{SetStages::kName, QT_TRANSLATE_N_NOOP("app::step", "Stage changed: %n customers")},
    StepWords{TakeStagesBack::kName,
              QT_TRANSLATE_N_NOOP("app::step", "Stage as it was before: %n customers")},
    StepWords{SetProvinces::kName, QT_TRANSLATE_NOOP("app::step", "Province changed: %1")},
    StepWords{TakeProvincesBack::kName, QT_TRANSLATE_NOOP("app::step", "Province as it was before: %1")},
    StepWords{TagCustomers::kName, QT_TRANSLATE_NOOP("app::step", "Tagged: %1")},
    StepWords{UntagCustomers::kName, QT_TRANSLATE_NOOP("app::step", "Tag removed: %1")},
    StepWords{DeleteCustomers::kName, QT_TRANSLATE_N_NOOP("app::step", "Deleted: %n customers")},
    StepWords{RestoreCustomers::kName, QT_TRANSLATE_N_NOOP("app::step", "Restored: %n customers")},
    StepWords{MergeCustomers::kName, QT_TRANSLATE_NOOP("app::step", "Merged: %1")},
    StepWords{SplitCustomers::kName, QT_TRANSLATE_NOOP("app::step", "Merge undone: %1")},
    StepWords{MarkDistinct::kName, QT_TRANSLATE_NOOP("app::step", "Not the same person: %1")},
    StepWords{UnmarkDistinct::kName, QT_TRANSLATE_NOOP("app::step", "Possibly the same person again: %1")},
    StepWords{SaveSegment::kName, QT_TRANSLATE_NOOP("app::step", "Segment saved: %1")},
    StepWords{RenameSegment::kName, QT_TRANSLATE_NOOP("app::step", "Segment renamed: %1")},
    StepWords{DeleteSegment::kName, QT_TRANSLATE_NOOP("app::step", "Segment deleted: %1")},
    StepWords{RestoreSegment::kName, QT_TRANSLATE_NOOP("app::step", "Segment restored: %1")},
    StepWords{kEraseCommand, QT_TRANSLATE_NOOP("app::step", "A customer was erased for good")},
    StepWords{LogContact::kName, QT_TRANSLATE_NOOP("app::step", "Contact recorded: %1")},
    StepWords{RemoveContact::kName, QT_TRANSLATE_NOOP("app::step", "Contact removed: %1")},
    StepWords{TakeIncomingMail::kName, QT_TRANSLATE_NOOP("app::step", "Mail received: %1")},
    StepWords{AddPersonalDay::kName, QT_TRANSLATE_NOOP("app::step", "Day added: %1")},
    StepWords{RemovePersonalDay::kName, QT_TRANSLATE_NOOP("app::step", "Day removed: %1")},
    StepWords{AddRelation::kName, QT_TRANSLATE_NOOP("app::step", "Relation added: %1")},
    StepWords{RemoveRelation::kName, QT_TRANSLATE_NOOP("app::step", "Relation removed: %1")},
    StepWords{SetPicture::kName, QT_TRANSLATE_NOOP("app::step", "Picture changed: %1")},
    StepWords{RecordConsent::kName, QT_TRANSLATE_NOOP("app::step", "Consent recorded: %1")},
    StepWords{OptOut::kName, QT_TRANSLATE_NOOP("app::step", "No more messages: %1")},
    StepWords{VoidConsents::kName, QT_TRANSLATE_NOOP("app::step", "Refusals withdrawn: %1")},
    StepWords{RestoreConsents::kName, QT_TRANSLATE_NOOP("app::step", "Refusals count again: %1")},
    StepWords{VoidConsent::kName, QT_TRANSLATE_NOOP("app::step", "Consent entry withdrawn: %1")},
    StepWords{RestoreConsent::kName, QT_TRANSLATE_NOOP("app::step", "Consent counts again: %1")},
    StepWords{AddRequest::kName, QT_TRANSLATE_NOOP("app::step", "Data request recorded: %1")},
    StepWords{AnswerRequest::kName, QT_TRANSLATE_NOOP("app::step", "Data request answered: %1")},
    StepWords{ExtendRequest::kName, QT_TRANSLATE_NOOP("app::step", "Data request put off: %1")},
    StepWords{CloseRequest::kName, QT_TRANSLATE_NOOP("app::step", "Data request closed: %1")},
    StepWords{LiftRestriction::kName, QT_TRANSLATE_NOOP("app::step", "Restriction lifted: %1")},
    StepWords{RemoveRequest::kName, QT_TRANSLATE_NOOP("app::step", "Data request removed: %1")},
    StepWords{PutRequest::kName, QT_TRANSLATE_NOOP("app::step", "Data request as it was before: %1")},
    StepWords{ImportDoNotCall::kName, QT_TRANSLATE_NOOP("app::step", "Do-not-call list imported: %1")},
    StepWords{SwitchDoNotCallLists::kName, QT_TRANSLATE_NOOP("app::step", "Do-not-call list undone: %1")},
    StepWords{SaveSendingWish::kName, QT_TRANSLATE_NOOP("app::step", "Wish about messages changed: %1")},
    StepWords{ChangeSendingWish::kName, QT_TRANSLATE_NOOP("app::step", "Wish about messages changed: %1")},
    StepWords{SaveSendLimits::kName, QT_TRANSLATE_NOOP("app::step", "Limits of sending changed: %1")},
    StepWords{ChangeSendLimits::kName, QT_TRANSLATE_NOOP("app::step", "Limits of sending changed: %1")},
    StepWords{AddAccount::kName, QT_TRANSLATE_NOOP("app::step", "Account added: %1")},
    StepWords{ChangeAccount::kName, QT_TRANSLATE_NOOP("app::step", "Account changed: %1")},
    StepWords{ArchiveAccount::kName, QT_TRANSLATE_NOOP("app::step", "Account archived: %1")},
    StepWords{RestoreAccount::kName, QT_TRANSLATE_NOOP("app::step", "Account restored: %1")},
    StepWords{SetDefaultAccount::kName, QT_TRANSLATE_NOOP("app::step", "Account to send by: %1")},
    StepWords{MarkMailsSeen::kName, QT_TRANSLATE_NOOP("app::step", "Looked for mails to %1")},
    StepWords{ChangeSettings::kName, QT_TRANSLATE_NOOP("app::step", "Settings changed")},
    StepWords{kImportCommand, QT_TRANSLATE_NOOP("app::step", "List imported: %1")},
    StepWords{TakeBackImport::kName, QT_TRANSLATE_NOOP("app::step", "Import undone: %1")},
    StepWords{RenameListProfile::kName, QT_TRANSLATE_NOOP("app::step", "Remembered list renamed: %1")},
    StepWords{ForgetListProfile::kName, QT_TRANSLATE_NOOP("app::step", "Remembered list forgotten: %1")},
    StepWords{RestoreListProfile::kName, QT_TRANSLATE_NOOP("app::step", "List remembered again: %1")},
    StepWords{kRestoreCommand, QT_TRANSLATE_NOOP("app::step", "Backup restored: %1")},
    StepWords{kRepairCommand, QT_TRANSLATE_NOOP("app::step", "Counts and indexes of the file repaired")},
    StepWords{kRemoveSampleCommand, QT_TRANSLATE_NOOP("app::step", "Sample shop removed")},
    StepWords{SaveTemplate::kName, QT_TRANSLATE_NOOP("app::step", "Message saved: %1")},
    StepWords{RewordTemplate::kName, QT_TRANSLATE_NOOP("app::step", "Message reworded: %1")},
    StepWords{ArchiveTemplate::kName, QT_TRANSLATE_NOOP("app::step", "Message archived: %1")},
    StepWords{RestoreTemplate::kName, QT_TRANSLATE_NOOP("app::step", "Message restored: %1")},
    StepWords{TakeProviderReport::kName, QT_TRANSLATE_NOOP("app::step", "Provider's report taken in: %1")},
    StepWords{AttachFile::kName, QT_TRANSLATE_NOOP("app::step", "File attached: %1")},
    StepWords{DetachFile::kName, QT_TRANSLATE_NOOP("app::step", "File removed: %1")},
    StepWords{ReattachFile::kName, QT_TRANSLATE_NOOP("app::step", "File brought back: %1")},
    StepWords{ReplaceFile::kName, QT_TRANSLATE_NOOP("app::step", "File replaced: %1")},
    StepWords{ExchangeFiles::kName, QT_TRANSLATE_NOOP("app::step", "File replaced by the one before: %1")},
    StepWords{RenewStarters::kName, QT_TRANSLATE_NOOP("app::step", "The program's own messages renewed")},
    StepWords{PutBackWords::kName, QT_TRANSLATE_NOOP("app::step", "The messages as they were before")},
    StepWords{SaveRule::kName, QT_TRANSLATE_NOOP("app::step", "Rule saved: %1")},
    StepWords{ReviseRule::kName, QT_TRANSLATE_NOOP("app::step", "Rule as it was before: %1")},
    StepWords{SwitchRule::kName, QT_TRANSLATE_NOOP("app::step", "Rule switched off: %1"),
              QT_TRANSLATE_NOOP("app::step", "Rule switched on: %1")},
    StepWords{ArchiveRule::kName, QT_TRANSLATE_NOOP("app::step", "Rule deleted: %1")},
    StepWords{RestoreRule::kName, QT_TRANSLATE_NOOP("app::step", "Rule restored: %1")},
    StepWords{SaveOccasion::kName, QT_TRANSLATE_NOOP("app::step", "Day saved: %1")},
    StepWords{ReviseOccasion::kName, QT_TRANSLATE_NOOP("app::step", "Day as it was before: %1")},
    StepWords{SwitchOccasion::kName, QT_TRANSLATE_NOOP("app::step", "Day switched off: %1"),
              QT_TRANSLATE_NOOP("app::step", "Day switched on: %1")},
    StepWords{RemoveOccasion::kName, QT_TRANSLATE_NOOP("app::step", "Day deleted: %1")},
    StepWords{RestoreOccasion::kName, QT_TRANSLATE_NOOP("app::step", "Day restored: %1")},
    StepWords{SetOccasionDate::kName, QT_TRANSLATE_NOOP("app::step", "Date of the year set: %1")},
    StepWords{MarkMessageSent::kName, QT_TRANSLATE_NOOP("app::step", "Marked as sent: greeting to %1")},
    StepWords{SkipMessage::kName, QT_TRANSLATE_NOOP("app::step", "Skipped: greeting to %1")},
    StepWords{ReopenMessage::kName, QT_TRANSLATE_NOOP("app::step", "Opened again: greeting to %1")},
    StepWords{RewordMessage::kName, QT_TRANSLATE_NOOP("app::step", "Reworded: greeting to %1")},
    StepWords{TakeDeliveryReports::kName,
              QT_TRANSLATE_N_NOOP("app::step", "Delivery reports received: %n messages")},
    StepWords{MarkMessagesSent::kName, QT_TRANSLATE_NOOP("app::step", "Greetings marked as sent: %1")},
    StepWords{SkipMessages::kName, QT_TRANSLATE_NOOP("app::step", "Greetings skipped: %1")},
    StepWords{ReopenMessages::kName, QT_TRANSLATE_NOOP("app::step", "Greetings opened again: %1")},
    StepWords{ApproveMessages::kName, QT_TRANSLATE_NOOP("app::step", "Messages approved: %1")},
    StepWords{WithdrawApprovals::kName, QT_TRANSLATE_NOOP("app::step", "Approvals withdrawn: %1")},
    StepWords{ResolveNotSent::kName, QT_TRANSLATE_NOOP("app::step", "Marked as not sent: message to %1")},
    StepWords{TakeNotSentBack::kName, QT_TRANSLATE_NOOP("app::step", "Uncertain again: message to %1")},
    StepWords{PauseSending::kName, QT_TRANSLATE_NOOP("app::step", "Sending resumed"),
              QT_TRANSLATE_NOOP("app::step", "Sending paused")},
    StepWords{SetSendingTime::kName, QT_TRANSLATE_NOOP("app::step", "Limits of sending changed: %1")},
    StepWords{SendMissed::kName, QT_TRANSLATE_NOOP("app::step", "Missed messages to be sent: %1")},
    StepWords{AskAboutMissed::kName, QT_TRANSLATE_NOOP("app::step", "Missed messages wait again: %1")},
    StepWords{PlanCampaign::kName, QT_TRANSLATE_NOOP("app::step", "Campaign planned: %1")},
    StepWords{ApproveCampaign::kName, QT_TRANSLATE_NOOP("app::step", "Campaign approved: %1")},
    StepWords{PauseCampaign::kName, QT_TRANSLATE_NOOP("app::step", "Campaign paused: %1")},
    StepWords{CancelCampaign::kName, QT_TRANSLATE_NOOP("app::step", "Campaign cancelled: %1")},
    StepWords{RestoreCampaign::kName, QT_TRANSLATE_NOOP("app::step", "Campaign restored: %1")},
    StepWords{SendMessagesAgain::kName, QT_TRANSLATE_NOOP("app::step", "Messages to be sent again: %1")},
};

constexpr std::array kLimitCommands{SaveSendLimits::kName, ChangeSendLimits::kName, SetSendingTime::kName};

struct SettingWords
{
    QStringView keys; ///< with what they begin
    const char *text;
};

constexpr std::array kSettings{
    SettingWords{u"shop.name", QT_TRANSLATE_NOOP("app::step", "the shop's name")},
    SettingWords{u"shop.self", QT_TRANSLATE_NOOP("app::step", "how the shop calls itself")},
    SettingWords{u"shop.phone", QT_TRANSLATE_NOOP("app::step", "the shop's phone number")},
    SettingWords{u"shop.goods", QT_TRANSLATE_NOOP("app::step", "what the shop sells")},
    SettingWords{u"shop.language", QT_TRANSLATE_NOOP("app::step", "language of the messages")},
    SettingWords{u"shop.region", QT_TRANSLATE_NOOP("app::step", "forms of address")},
    SettingWords{u"shop.zone", QT_TRANSLATE_NOOP("app::step", "time zone")},
    SettingWords{u"birthday.", QT_TRANSLATE_NOOP("app::step", "birthdays without a day of their own")},
    SettingWords{u"send.", QT_TRANSLATE_NOOP("app::step", "sending by programs")},
    SettingWords{u"hours.", QT_TRANSLATE_NOOP("app::step", "sending hours")},
};

/// Which settings a step changed, in the order of the table; empty where it names none that is known.
QString settingsIn(const QString &arguments)
{
    const QStringList keys = QJsonDocument::fromJson(arguments.toUtf8()).object().keys();
    QStringList changed;
    for (const SettingWords &words : kSettings) {
        if (std::ranges::any_of(keys, [&words](const QString &key) { return key.startsWith(words.keys); }))
            changed.append(QCoreApplication::translate("app::step", words.text));
    }
    return changed.join(u", "_s);
}

/// "grace-minutes 60", "consent": in words; as it is where this version does not know it.
QString limitInWords(const QString &said)
{
    if (const SendLimit *limit = sendLimit(said))
        return labelOf(*limit);
    const SendingTime *time = sendingTime(said.section(u' ', 0, 0));
    return time ? u"%1: %2"_s.arg(labelOf(*time), said.section(u' ', 1)) : said;
}

/// Of a step that changed limits of sending. A reason follows them, as it was typed.
QString limitsIn(const QString &about)
{
    const QString reason = u": "_s;
    QStringList limits;
    for (const QString &said : about.section(reason, 0, 0).split(u", "_s))
        limits.append(limitInWords(said));
    const QString names = limits.join(u", "_s);
    return about.contains(reason) ? names + reason + about.section(reason, 1) : names;
}

/// A list that came from standard input has no name; "-" stands for it.
QString aboutOf(const db::JournalEntry &entry)
{
    if (std::ranges::find(kLimitCommands, entry.command) != kLimitCommands.end())
        return limitsIn(entry.about);
    const bool isUnnamed = entry.about == "-"_L1 && entry.command.startsWith("import."_L1);
    return isUnnamed ? QCoreApplication::translate("app::step", "from standard input", "a list")
                     : entry.about;
}

} // namespace

QString stepWords(const db::JournalEntry &entry)
{
    if (entry.command == ChangeSettings::kName) {
        if (const QString changed = settingsIn(entry.arguments); !changed.isEmpty())
            return QCoreApplication::translate("app::step", "Settings changed: %1").arg(changed);
    }
    for (const StepWords &words : kSteps) {
        if (words.command != entry.command)
            continue;
        const bool on =
            words.on && QJsonDocument::fromJson(entry.arguments.toUtf8()).object().value(u"on"_s).toBool();
        bool isNumber = false;
        const int count = entry.about.toInt(&isNumber);
        QString text = QCoreApplication::translate("app::step", on ? words.on : words.text, nullptr, count);
        // Of a step on many of whom all were erased there is no number left.
        if (!isNumber && QByteArrayView(words.text).contains("%n"))
            return text.section(u':', 0, 0);
        return text.replace("%1"_L1, aboutOf(entry));
    }
    return entry.command;
}

QString stepName(const db::JournalEntry &entry)
{
    return u"step %1 (%2)"_s.arg(QString::number(entry.id.value), stepWords(entry));
}

} // namespace app
