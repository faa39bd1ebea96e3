#pragma once

#include "app/mail/attached_file.h"
#include "db/core/id.h"

#include <optional>

namespace db {
class Session;
}

namespace app {

/// A file as it would go with the mails of a template.
struct ReadyFile
{
    MailFile file;
    std::optional<FileRefusal> refusal; ///< why it cannot
    qint64 mailSize = 0;                ///< bytes of a mail with it and the template's others, about
    qint64 mailLimit = 0;               ///< what the account sends at most, see mailLimit()
};

/// Reads a file, unless its size alone refuses it. FileAccess: it cannot be read, or is no regular file,
/// which may never end; OwnFile: it belongs to the shop.
[[nodiscard]] db::Result<ReadyFile> readyFile(db::Session &session, const QString &file, db::TemplateId text,
                                              db::FilePlace place);

} // namespace app
