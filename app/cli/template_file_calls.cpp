#include "app/cli/documents.h"
#include "app/cli/template_argument.h"
#include "app/mail/attached_file.h"
#include "app/mail/mail_size.h"
#include "app/outbox/files/file_commands.h"
#include "db/messages/template_file_store.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kMostRead = db::TemplateFileStore::kMostBytes;

Read<QByteArray> fileBytes(const CliContext &context, const QString &name)
{
    const QFileInfo info(name);
    if (name != "-"_L1 && info.exists() && !info.isFile() && !info.isDir()) // it may never end
        return workFailed(
            u"%1 is no regular file; name the file to attach, or \"-\" for standard input"_s.arg(name));
    const auto tooLarge = [&name] {
        return workFailed(u"%1 is larger than %2 MB"_s.arg(name).arg(kMostRead / kMegabyte));
    };
    if (name != "-"_L1 && info.size() > kMostRead)
        return tooLarge();
    QFile file(name);
    MK_TRY(auto *const source, opened(context, file, u"name the file to attach"_s));
    QByteArray bytes = source->read(kMostRead + 1);
    if (bytes.size() > kMostRead)
        return tooLarge();
    return bytes;
}

QString attachedText(const AttachedToTemplate &attached)
{
    QString text = u"Attached %1 (%2 bytes)"_s.arg(attached.file.name).arg(attached.file.size);
    if (attached.mailSize > kLargeMail)
        text += u"\na mail with all files has about %1 MB: slow to open on a telephone, and some mailboxes "
                "refuse it"_s.arg(attached.mailSize / kMegabyte);
    if (mayHoldActiveContent(attached.file.mediaType))
        text +=
            u"\nsuch a file can hold active content: some mailboxes refuse it; a PDF or a picture is safer"_s;
    return text;
}

Outcome runAttach(CliContext &context, const Arguments &arguments)
{
    const QString source = arguments.word(1);
    const auto given = arguments.value(u"name"_s);
    if (source == "-"_L1 && !given)
        return wrongCall(u"say by --name what standard input is called"_s);
    MK_TRY(const auto bytes, fileBytes(context, source));
    MK_TRY(const auto session, context.session(DbUse::Begin));
    MK_TRY(const auto text, chosenTemplate(context, *session, arguments.word(0)));
    const auto place = arguments.has(u"in-text"_s) ? db::FilePlace::InText : db::FilePlace::Attached;
    const QString name = given.value_or(QFileInfo(source).fileName());
    MK_TRY(const auto done, context.tried(*session, AttachFile{text.id, name, place, bytes}));
    QJsonObject document = documentOf(done.value.file);
    document.insert(u"mailSize"_s, done.value.mailSize);
    document.insert(u"mayHoldActiveContent"_s, mayHoldActiveContent(done.value.file.mediaType));
    return context.answer(document, attachedText(done.value));
}

Outcome runDetach(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Begin));
    MK_TRY(const auto text, chosenTemplate(context, *session, arguments.word(0)));
    MK_TRY(const auto files, context.tried(session->templateFiles().of(text.id)));
    const QString name = arguments.word(1);
    for (const db::TemplateFile &file : files) {
        if (file.name != name)
            continue;
        MK_CHECK(context.tried(*session, DetachFile{file.id}));
        return context.answer(documentOf(file), u"Detached %1; \"undo\" brings it back"_s.arg(name));
    }
    return workFailed(u"the template has no file \"%1\"; \"template show\" lists them"_s.arg(name));
}

} // namespace

QList<CliCommand> templateFileCommands()
{
    const Positional stored{u"TEMPLATE"_s, u"its number or its key, as the list shows them"_s};
    return {
        {u"template attach"_s,
         u"Attaches a file to an e-mail template."_s,
         &runAttach,
         {stored, {u"FILE"_s, u"the file; \"-\" is standard input"_s}},
         {{u"in-text"_s, {}, u"a picture in the text: where {{picture:NAME}} stands, else below it"_s},
          {u"name"_s, u"NAME"_s, u"what it is called in the mail; without it, as the file"_s}},
         u"Messages that are approved already go as they were approved. Where and when a picture was taken "
         "is left out. Programs, archives that hold one or have a password, and what is larger than the "
         "account sends, are refused."_s},
        {u"template detach"_s,
         u"Takes a file from a template."_s,
         &runDetach,
         {stored, {u"NAME"_s, u"of the file, as \"template show\" lists it"_s}}}};
}

} // namespace app
