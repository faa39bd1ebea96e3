#include "app/messages/template_pictures.h"

#include "db/messages/template_file_store.h"
#include "db/session/session.h"

namespace app {

db::Result<QList<TemplatePicture>> templatePictures(db::Session &session, db::TemplateId id)
{
    MK_TRY(const auto files, session.templateFiles().of(id));
    QList<TemplatePicture> pictures;
    for (const db::TemplateFile &file : files) {
        if (file.place != db::FilePlace::InText)
            continue;
        MK_TRY(auto bytes, session.templateFiles().bytesOf(file.id));
        pictures.append({file.name, std::move(bytes)});
    }
    return pictures;
}

} // namespace app
