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

/// Gives a file other content under its name and in its place, also where the text shows it, as a smaller
/// copy of a picture has. NotFound: it is not there; InvalidInput: as of AttachFile.
struct ReplaceFile
{
    static constexpr QStringView kName = u"template.replace-file";

    db::TemplateFileId id;
    QByteArray bytes = {}; ///< not kept
    static constexpr std::tuple kArguments{Argument{"id", &ReplaceFile::id}};

    [[nodiscard]] db::Result<Effect<AttachedToTemplate>> apply(db::Session &session,
                                                               const db::Act &act) const;
};

/// Removes one file of a template and brings back the one in whose place it came. NotFound: either is not as
/// it was.
struct ExchangeFiles
{
    static constexpr QStringView kName = u"template.exchange-files";

    db::TemplateFileId removed;
    db::TemplateFileId broughtBack;
    static constexpr std::tuple kArguments{Argument{"removed", &ExchangeFiles::removed},
                                           Argument{"brought_back", &ExchangeFiles::broughtBack}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// Whether a text shows the picture of that name.
bool showsPicture(const QString &text, const QString &name);

} // namespace app
