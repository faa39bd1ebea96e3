#include "ui/language/explain.h"

#include "app/customers/tag_length.h"
#include "app/outbox/rules/send_rule.h"
#include "db/customers/relation.h"
#include "ui/language/word_table.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Of what is refused with a reason; else empty.
QString explainReason(const db::Error &error)
{
    if (error.reason == db::kDoneMeanwhile)
        return QCoreApplication::translate(
            "ui", "This can no longer be done: someone was quicker, or the customer has changed. Nothing was "
                  "written.");
    if (error.reason == db::kReferralCircle)
        return QCoreApplication::translate(
                   "ui",
                   "%1 was referred by %2, directly or through others, so %1 cannot have referred %2. "
                   "Nothing was written.",
                   "customers")
            .arg(error.names.value(0), error.names.value(1));
    if (error.reason == app::keyOf(app::SendRule::RefusedByAnother) && !error.names.isEmpty())
        return QCoreApplication::translate("ui",
                                           "%1 has the same number or address and refused such messages. "
                                           "Nothing was written.",
                                           "another customer")
            .arg(error.names.constFirst());
    if (error.reason == app::kTagTooLong)
        return QCoreApplication::translate("ui", "A tag has at most %1 characters. Nothing was written.")
            .arg(app::kLongestTag);
    const QString why = app::reasonInFull(error.reason);
    return why.isEmpty()
               ? QString()
               : QCoreApplication::translate("ui", "This cannot be done: %1. Nothing was written.", "reason")
                     .arg(why);
}

} // namespace

QString explain(const db::Error &error, const QString &file)
{
    using enum db::ErrorKind;
    if (const QString words = explainReason(error); !words.isEmpty())
        return words;
    // %1: the file, or the detail where that says more.
    static constexpr Word<db::ErrorKind> words[]{
        {NotFound, {QT_TR_NOOP("That is no longer there. The list has been read again.")}},
        {Conflict,
         {QT_TR_NOOP(
             "This cannot be done as things stand: something has changed, or is in its way. Nothing was "
             "written.")}},
        {InvalidInput, {QT_TR_NOOP("This cannot be stored as it is. Nothing was written. (%1)")}},
        {Busy, {QT_TR_NOOP("Another program is writing to %1. Nothing was lost; try again in a moment.")}},
        {ReadOnly,
         {QT_TR_NOOP(
             "%1 cannot be written. Nothing was changed; ask for the right to write, or open a copy.")}},
        {DiskFull,
         {QT_TR_NOOP("The disk is full. The last change was not stored; make room and try again.")}},
        {DiskFault,
         {QT_TR_NOOP(
             "The disk under %1 failed. Look whether it is still connected, and copy the file elsewhere.")}},
        {Corrupt, {QT_TR_NOOP("%1 is damaged. Keep it as it is, and go on with the latest backup.")}},
        {Repairable,
         {QT_TR_NOOP(
             "Counts or indexes in %1 are wrong; what was entered is not. They are repaired before the "
             "next backup.")}},
        {NotADatabase,
         {QT_TR_NOOP("%1 is not a Mến Khách file. It has not been changed; choose another one.")}},
        {ForeignFile,
         {QT_TR_NOOP("%1 belongs to another program. It has not been changed; choose another one.")}},
        {NewerThanProgram,
         {QT_TR_NOOP("%1 was written by a newer Mến Khách. It has not been changed; update this program.")}},
        {BackupFailed,
         {QT_TR_NOOP(
             "A copy of %1 could not be made, so nothing was changed. Make room beside it and try again.")}},
        {OwnFile, {QT_TR_NOOP("%1 belongs to a shop. Nothing was read or written; choose another file.")}},
        {FileAccess,
         {QT_TR_NOOP("%1 cannot be opened. Look whether its folder is there and yours to write to.")}},
        {NameTooLong,
         {QT_TR_NOOP("The name %1 is too long. Nothing was changed; give the file a shorter one.")}},
        {Cancelled, {QT_TR_NOOP("Stopped. Nothing was changed.")}},
        {Internal, {QT_TR_NOOP("Something went wrong in the program. Nothing was written. (%1)")}},
    };
    const QString name =
        file.isEmpty() ? QCoreApplication::translate("ui", "the shop's file") : QFileInfo(file).fileName();
    const bool detailed = error.kind == InvalidInput || error.kind == Internal;
    static_assert(std::size(words) == static_cast<std::size_t>(Internal) + 1, "a sentence for each kind");
    return wordIn(words, "ui", error.kind).replace("%1"_L1, detailed ? error.detail : name);
}

} // namespace ui
