#pragma once

#include <QList>
#include <QString>

namespace app {

/// A picture as a text speaks of it.
struct NamedPicture
{
    QString name;      ///< the text has "[name]" where it stands
    QString contentId; ///< without "cid:"
};

/// How a text says where a picture stands.
QString pictureMark(const QString &name);

/// Plain text as HTML, with the pictures in their places; those the text does not speak of stand below it.
QString htmlWithPictures(const QString &text, const QList<NamedPicture> &pictures);

} // namespace app
