#pragma once

#include "app/core/command.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace ui {

/// What the names of pictures end with.
[[nodiscard]] QStringList pictureSuffixes();

/// The picture in a file as a JPEG of at most 256 pixels and 40 kB, turned the way it was taken; empty where
/// the file holds none, and where `progress`, which is told the bytes that are read, says false.
[[nodiscard]] QByteArray smallPicture(const QString &file, const app::Progress &progress = {});

} // namespace ui
