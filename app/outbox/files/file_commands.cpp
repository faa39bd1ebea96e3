#include "app/outbox/files/file_commands.h"

#include "app/mail/attached_file.h"
#include "app/mail/mail_size.h"
#include "app/messages/template_parser.h"
#include "app/outbox/accounts/mail_presets.h"
#include "app/people/channels.h"
#include "db/messages/template_file_store.h"
#include "db/messages/template_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

tl::unexpected<db::Error> wrongFile(const QString &why)
{
    return db::failure(db::ErrorKind::InvalidInput, why);
}

QString fileSubject(const db::TemplateFile &file)
{
    return u"template/%1/file/%2"_s.arg(file.templateId.value).arg(file.id.value);
}

QString aboutFile(const db::TemplateFile &file, const db::Template &text)
{
    return u"%1 (%2)"_s.arg(file.name, text.title);
}

/// About the size of a mail with these files; InvalidInput where that is more than the account sends.
db::Result<qint64> sizeWithin(db::Session &session, const QList<db::TemplateFile> &files)
{
    QList<qint64> sizes;
    for (const db::TemplateFile &file : files)
        sizes.append(file.size);
    const qint64 size = mailSizeWith(sizes);
    MK_TRY(const qint64 limit, mailLimit(session));
    if (size <= limit)
        return size;
    return wrongFile(u"a mail with all files would have %1 MB; the account sends at most %2 MB"_s
                         .arg((size + kMegabyte - 1) / kMegabyte)
                         .arg(limit / kMegabyte));
}

} // namespace

db::Result<Effect<AttachedToTemplate>> AttachFile::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto text, session.templates().byId(id));
    if (!hasSubject(text.channel))
        return wrongFile(u"files go with an e-mail only"_s);
    if (name.trimmed().isEmpty())
        return wrongFile(u"a file needs a name"_s);
    const auto ready = attachedFile(name, bytes, place);
    if (!ready)
        return wrongFile(u"%1: %2"_s.arg(name, textOf(ready.error())));
    MK_TRY(auto all, session.templateFiles().of(id));
    QStringList taken;
    for (const db::TemplateFile &one : std::as_const(all))
        taken.append(one.name);
    db::TemplateFile file;
    file.templateId = id;
    file.name = freeFileName(ready->name, taken);
    file.mediaType = QString::fromLatin1(ready->mediaType);
    file.place = place;
    file.size = ready->content.size();
    all.append(file);
    MK_TRY(const qint64 mailSize, sizeWithin(session, all));
    MK_TRY(const auto added, session.templateFiles().add(file, ready->content, act));
    file.id = added.value;
    return Effect<AttachedToTemplate>{
        {file, mailSize},
        {added.changes, aboutFile(file, text), {fileSubject(file)}, stepOf(DetachFile{file.id})}};
}

db::Result<Effect<Nothing>> DetachFile::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto file, session.templateFiles().byId(id));
    MK_TRY(const auto text, session.templates().byId(file.templateId));
    if (file.place == db::FilePlace::InText && showsPicture(text.body, file.name))
        return db::failure(db::ErrorKind::Conflict,
                           u"the text shows %1; take it out of the text first"_s.arg(file.name));
    MK_TRY(const auto changes, session.templateFiles().remove(id, act));
    return Effect<Nothing>{{},
                           {changes, aboutFile(file, text), {fileSubject(file)}, stepOf(ReattachFile{id})}};
}

db::Result<Effect<Nothing>> ReattachFile::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(const auto file, session.templateFiles().byId(id));
    MK_TRY(const auto text, session.templates().byId(file.templateId));
    MK_TRY(auto all, session.templateFiles().of(file.templateId));
    all.append(file);
    MK_CHECK(sizeWithin(session, all));
    MK_TRY(const auto changes, session.templateFiles().restore(id));
    return Effect<Nothing>{{}, {changes, aboutFile(file, text), {fileSubject(file)}, stepOf(DetachFile{id})}};
}

db::Result<Effect<AttachedToTemplate>> ReplaceFile::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto before, session.templateFiles().byId(id));
    MK_TRY(const auto text, session.templates().byId(before.templateId));
    const auto ready = attachedFile(before.name, bytes, before.place);
    if (!ready)
        return wrongFile(u"%1: %2"_s.arg(before.name, textOf(ready.error())));
    MK_CHECK(session.templateFiles().remove(id, act));
    MK_TRY(auto all, session.templateFiles().of(before.templateId));
    db::TemplateFile file = before;
    file.mediaType = QString::fromLatin1(ready->mediaType);
    file.size = ready->content.size();
    all.append(file);
    MK_TRY(const qint64 mailSize, sizeWithin(session, all));
    MK_TRY(const auto added, session.templateFiles().add(file, ready->content, act));
    file.id = added.value;
    return Effect<AttachedToTemplate>{{file, mailSize},
                                      {added.changes,
                                       aboutFile(file, text),
                                       {fileSubject(before), fileSubject(file)},
                                       stepOf(ExchangeFiles{file.id, id})}};
}

db::Result<Effect<Nothing>> ExchangeFiles::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto before, session.templateFiles().byId(removed));
    MK_TRY(const auto file, session.templateFiles().byId(broughtBack));
    MK_TRY(const auto text, session.templates().byId(file.templateId));
    MK_CHECK(session.templateFiles().remove(removed, act));
    MK_TRY(auto all, session.templateFiles().of(file.templateId));
    all.append(file);
    MK_CHECK(sizeWithin(session, all));
    MK_TRY(const auto changes, session.templateFiles().restore(broughtBack));
    return Effect<Nothing>{{},
                           {changes,
                            aboutFile(file, text),
                            {fileSubject(before), fileSubject(file)},
                            stepOf(ExchangeFiles{broughtBack, removed})}};
}

bool showsPicture(const QString &text, const QString &name)
{
    const QList<TemplatePiece> pieces = parseTemplate(text).pieces;
    return std::ranges::any_of(pieces, [&](const TemplatePiece &piece) { return piece.picture == name; });
}

} // namespace app
