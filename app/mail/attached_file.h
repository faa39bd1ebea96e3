#pragma once

#include "app/mail/outgoing_mail.h"
#include "db/core/words.h"

namespace app {

/// Why a file cannot go with a mail.
enum class FileRefusal
{
    Empty,
    TooLarge,       ///< no provider takes it
    Program,        ///< the large providers refuse what can be run
    NotForText,     ///< not every mail program shows such a picture
    DamagedPicture, ///< it ends half-way
    TellsThePlace,  ///< a picture whose place and time cannot be taken out
    ProgramInside,  ///< an archive that holds such a program
    ClosedArchive   ///< nobody can look into it: it has a password, or is damaged
};

/// The sentence for it, in English.
QString textOf(FileRefusal refusal);

/// A file, or a picture in the text, as it can go with a mail: with a bare name of at most 120 letters, the
/// media type its content has, and without the place where a picture was taken.
[[nodiscard]] tl::expected<MailFile, FileRefusal> attachedFile(const QString &name, const QByteArray &content,
                                                               db::FilePlace place);

/// Whether a file of this media type may hold scripts: mailboxes may refuse it, and readers distrust it.
bool mayHoldActiveContent(const QString &mediaType);

/// Another name for a file, which is none of `taken`: "list (2).pdf".
QString freeFileName(const QString &name, const QStringList &taken);

} // namespace app
