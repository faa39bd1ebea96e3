#include "app/cli/documents.h"
#include "app/cli/error_text.h"
#include "app/cli/values.h"
#include "app/core/counted.h"
#include "app/safekeeping/erasure.h"
#include "db/customers/merge_store.h"
#include "db/safekeeping/erasure_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr const char *kCopyKinds[] = {"daily",         "before-restore", "by-hand",
                                      "before-update", "damaged",        "folder"};

QJsonObject documentOf(const KnownCopy &copy)
{
    return {{u"file"_s, copy.file},
            {u"kind"_s, QString::fromLatin1(kCopyKinds[static_cast<int>(copy.kind)])},
            {u"until"_s, dateOrNull(copy.expiry)}};
}

QString linesOf(const QList<KnownCopy> &copies)
{
    QString lines;
    for (const KnownCopy &copy : copies)
        lines += u"\n  "_s + copy.file +
                 (copy.kind == KnownCopy::Kind::BeforeUpdate ? u" (will be removed)"_s
                  : copy.kind == KnownCopy::Kind::Folder     ? u" (the folder is not there)"_s
                                                             : QString());
    return lines;
}

/// The entries of the same person, which go with the one that was kept, whichever of them the call names.
Read<QJsonArray> sayWhoGoesToo(CliContext &context, db::Session &session, const db::PersonTraces &kept)
{
    MK_TRY(const auto others, context.tried(session.merges().mergedInto(kept.person.id)));
    QStringList names;
    QJsonArray numbers;
    for (const db::CustomerId id : others) {
        MK_TRY(const auto other, context.tried(session.erasure().tracesOf(id)));
        numbers.append(id.value);
        if (!other.erased)
            names.append(u"%1 (%2)"_s.arg(other.fullName).arg(id.value));
    }
    if (!names.isEmpty())
        context.say(u"note: %1 was merged into %2 (%3): one person, who is erased as a whole"_s.arg(
            names.join(u", "_s), kept.fullName, QString::number(kept.person.id.value)));
    return numbers;
}

Outcome sayWhatGoes(CliContext &context, const ErasurePreview &preview, const QJsonArray &merged)
{
    const db::PersonTraces &traces = preview.traces;
    const QString copies =
        preview.copies.isEmpty() ? u"no copy of it is known"_s : u"from these copies of it:"_s;
    const QString text =
        u"Erased for good would be %1 (%2): the name, %3, notes, %4, the words of %5, what was typed and not "
        "saved, and what the history says; from %6, and %7%8\n"
        "What stays says nothing about anyone: that contacts were made and messages went out, and of each "
        "number and e-mail a code that cannot be read back and tells when one comes again.\n"
        "Not reached are lists that were exported or printed, copies elsewhere, and what others received."_s
            .arg(traces.fullName, QString::number(traces.person.id.value),
                 counted(traces.contactPoints, "number or address", "numbers and addresses"),
                 counted(traces.interactions, "contact"), counted(traces.messages, "message"),
                 context.database(), copies, linesOf(preview.copies));
    QJsonArray files;
    for (const KnownCopy &copy : preview.copies)
        files.append(documentOf(copy));
    MK_CHECK(context.answer({{u"customer"_s, traces.person.id.value},
                             {u"merged"_s, merged},
                             {u"contactPoints"_s, traces.contactPoints},
                             {u"interactions"_s, traces.interactions},
                             {u"messages"_s, traces.messages},
                             {u"copies"_s, files},
                             {u"erased"_s, false}},
                            text));
    return workFailed(u"nothing was erased; this cannot be undone, so say --yes to do it"_s);
}

/// Whoever is erased is known by no code any more.
QString againOf(db::CustomerId id)
{
    return u"\"menkhach-cli erase %1 --yes\""_s.arg(id.value);
}

QString whyUntouched(const CopyLeft &left)
{
    using Kind = db::ErrorKind;
    const Kind kind = left.why.kind;
    return kind == Kind::Corrupt || kind == Kind::NotADatabase || kind == Kind::ForeignFile
               ? u"the file is damaged, or something else by now"_s
               : explain(left.why, left.copy.file);
}

QString whyLeft(const CopyLeft &left, db::CustomerId id)
{
    if (left.copy.kind == KnownCopy::Kind::Folder)
        return u"%1 is not there: as soon as it is back, the desk or the next erase goes on with the copies in it"_s
            .arg(left.copy.file);
    const QString until =
        left.copy.expiry.isValid()
            ? u"; it is removed by itself by %1 at the latest"_s.arg(left.copy.expiry.toString(Qt::ISODate))
            : u"; run %1 when that is mended, or remove the copy yourself"_s.arg(againOf(id));
    return u"%1 still holds the customer (%2)%3"_s.arg(left.copy.file, whyUntouched(left), until);
}

QStringList whatIsLeft(const ErasureReport &report, db::CustomerId id, const QString &database)
{
    QStringList lines;
    if (report.traces)
        lines.append(u"old bytes may still be in the file: %1; when that is mended, run %2"_s.arg(
            explain(*report.traces, database), againOf(id)));
    for (const CopyLeft &copy : report.left)
        lines.append(whyLeft(copy, id));
    return lines;
}

/// Whose code was erased already is known by it no more, so what was cut off is done first.
Outcome finishOthers(CliContext &context, db::Session &session)
{
    MK_TRY(const auto finished, context.tried(finishErasures(session, context.clock())));
    for (const auto &[id, report, later] : finished.value) {
        context.say(
            u"note: customer %1, whose erasing had been cut off, was looked for in the copies again"_s.arg(
                id.value));
        for (const QString &line : whatIsLeft(report, id, context.database()))
            context.say(u"note: "_s + line);
    }
    return {};
}

QString goneText(const CliContext &context, db::CustomerId id, const ErasureReport &report)
{
    QString text =
        u"Customer %1 is erased for good from %2"_s.arg(QString::number(id.value), context.database());
    if (report.cleaned > 0)
        text += u" and from %1"_s.arg(counted(report.cleaned, "copy", "copies"));
    if (report.removed > 0)
        text += u"; %1 from before an update removed"_s.arg(counted(report.removed, "copy", "copies"));
    return text + u'.';
}

Outcome runErase(CliContext &context, const Arguments &arguments)
{
    const bool sure = arguments.has(u"yes"_s);
    MK_TRY(const auto session, context.session(sure ? DbUse::Write : DbUse::Read));
    if (sure)
        MK_CHECK(finishOthers(context, *session));
    MK_TRY(const auto id, knownCustomer(context, *session, arguments.word(0)));
    MK_TRY(const auto preview, context.tried(previewErasure(*session, id)));
    MK_TRY(const auto merged, sayWhoGoesToo(context, *session, preview.traces));
    if (!sure)
        return sayWhatGoes(context, preview, merged);
    MK_TRY(const auto erased,
           context.tried(erasePerson(*session, context.clock(), id, context.beginLongWork(u"erasing"_s))));
    const ErasureReport &report = erased.value;
    QJsonArray left;
    for (const CopyLeft &copy : report.left)
        left.append(documentOf(copy.copy));
    MK_CHECK(context.answer({{u"customer"_s, id.value},
                             {u"merged"_s, merged},
                             {u"erased"_s, true},
                             {u"cleaned"_s, report.cleaned},
                             {u"removed"_s, report.removed},
                             {u"left"_s, left},
                             {u"traces"_s, report.traces.has_value()}},
                            goneText(context, id, report)));
    const QStringList lines = whatIsLeft(report, id, context.database());
    return lines.isEmpty() ? Outcome() : workFailed(lines.join(u'\n'));
}

} // namespace

CliCommand eraseCommand()
{
    return {u"erase"_s,
            u"Erases a customer for good, from the shop and from its backups."_s,
            &runErase,
            {{u"CUSTOMER"_s, u"the customer's number, or the shop's own code for them; deleted ones too"_s}},
            {{u"yes"_s, {}, u"do it; without it the command only says what would go"_s}},
            u"Name, numbers, addresses, notes, texts of messages and what the history says are overwritten. "
            "The counts stay.\nThis cannot be undone. Copies made before an update are removed. Copies "
            "elsewhere and exported lists are not reached."_s};
}

} // namespace app
