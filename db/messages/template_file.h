#pragma once

// Before id.h, which names ::qHash without including it.
#include <QHashFunctions>

#include "db/core/id.h"
#include "db/core/words.h"

#include <QString>

namespace db {

/// A file that goes with the e-mails of a template.
struct TemplateFile
{
    TemplateFileId id;
    TemplateId templateId;
    QString name;      ///< without folders; each once in a template
    QString mediaType; ///< "image/png"
    FilePlace place = FilePlace::Attached;
    qint64 size = 0; ///< bytes; filled when read
    bool removed = false;

    friend bool operator==(const TemplateFile &, const TemplateFile &) = default;
};

} // namespace db
