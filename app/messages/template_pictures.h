#pragma once

#include "db/core/error.h"
#include "db/core/id.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace db {
class Session;
}

namespace app {

/// A picture that stands in the text of a template.
struct TemplatePicture
{
    QString name;
    QByteArray bytes; ///< JPEG, PNG or GIF
};

/// Those of a template, in the order they were added; none of what is no e-mail.
[[nodiscard]] db::Result<QList<TemplatePicture>> templatePictures(db::Session &session, db::TemplateId id);

} // namespace app
