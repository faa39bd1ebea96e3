#pragma once

#include "app/core/command.h"

#include <QByteArray>
#include <QImage>

namespace ui {

/// A picture larger than this many bytes is offered smaller.
constexpr qsizetype kLargePicture = qsizetype{512} * 1024;

/// The picture of a mail as its preview shows it, at most 600 pixels wide; null where it cannot be read.
[[nodiscard]] QImage previewOf(const QByteArray &picture);

/// A JPEG or PNG again as such, at most 1200 pixels wide and high; empty where it cannot be read, is another
/// type, or would not be smaller.
[[nodiscard]] QByteArray smallerPicture(const QByteArray &picture, const QByteArray &mediaType);

} // namespace ui
