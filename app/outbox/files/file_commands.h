#pragma once

#include "app/core/command.h"
#include "db/messages/template_file.h"

#include <QByteArray>

namespace app {

/// What goes with a template after one more file.
struct AttachedToTemplate
{
    db::TemplateFile file;
    qint64 mailSize = 0; ///< bytes of a mail with all its files, about; see kLargeMail
};

/// Gives an e-mail template a file, or a picture for its text, under its name or one like it that is free.
/// InvalidInput: it is no e-mail, attachedFile() refuses the file, or with it a mail is larger than
/// mailLimit().
struct AttachFile
{
    static constexpr QStringView kName = u"template.attach-file";

    db::TemplateId id;
    QString name;
    db::FilePlace place = db::FilePlace::Attached;
    QByteArray bytes = {}; ///< not kept
    static constexpr std::tuple kArguments{Argument{"id", &AttachFile::id},
                                           Argument{"name", &AttachFile::name},
                                           Argument{"place", &AttachFile::place}};

    [[nodiscard]] db::Result<Effect<AttachedToTemplate>> apply(db::Session &session,
                                                               const db::Act &act) const;
};

/// Takes a file from its template. What is approved goes with it all the same. NotFound: it is not there.
/// Conflict: the text of the template shows it.
struct DetachFile
{
    static constexpr QStringView kName = u"template.detach-file";

    db::TemplateFileId id;
    static constexpr std::tuple kArguments{Argument{"id", &DetachFile::id}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// Brings a file back. NotFound: it was removed long ago, or is there. Conflict: another has its name now.
struct ReattachFile
{
    static constexpr QStringView kName = u"template.reattach-file";

    db::TemplateFileId id;
    static constexpr std::tuple kArguments{Argument{"id", &ReattachFile::id}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// Whether a text shows the picture of that name.
bool showsPicture(const QString &text, const QString &name);

} // namespace app
