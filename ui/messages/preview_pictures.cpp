#include "ui/messages/preview_pictures.h"

#include "app/messages/template_pictures.h"
#include "ui/messages/mail_picture.h"

namespace ui {

namespace {

/// Decoded on the thread that reads them: a large photo takes a while.
app::Question<PreviewPictures::Images> imagesOf(db::TemplateId id)
{
    return app::made(app::asking(&app::templatePictures, id),
                     [](const QList<app::TemplatePicture> &pictures) {
                         PreviewPictures::Images images;
                         for (const app::TemplatePicture &picture : pictures)
                             images.insert(picture.name, previewOf(picture.bytes));
                         return images;
                     });
}

} // namespace

PreviewPictures::PreviewPictures(app::Desk &desk, QObject *parent)
    : QObject(parent), m_reading(desk, [this](Images images) {
          m_images = std::move(images);
          emit loaded();
      })
{
    m_reading.askAgainWhen([](const db::ChangeSet &changes) { return changes.templates; });
    connect(&m_reading, &LoaderBase::failed, this, &PreviewPictures::failed);
}

void PreviewPictures::ask(db::TemplateId id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_images.clear();
    m_reading.ask(imagesOf(id));
}

} // namespace ui
