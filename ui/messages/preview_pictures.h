#pragma once

#include "db/core/id.h"
#include "ui/shell/loader.h"

#include <QImage>
#include <QMap>

namespace ui {

/// The pictures of the template that is previewed, read and made small beside the window.
class PreviewPictures final : public QObject
{
    Q_OBJECT
public:
    using Images = QMap<QString, QImage>; ///< by their names

    /// The desk outlives this object.
    explicit PreviewPictures(app::Desk &desk, QObject *parent = nullptr);

    /// Of another template; those of the one before are gone at once.
    void ask(db::TemplateId id);
    const Images &images() const { return m_images; }

signals:
    void loaded();
    void failed(const db::Error &error);

private:
    Loader<Images> m_reading;
    Images m_images;
    db::TemplateId m_id;
};

} // namespace ui
