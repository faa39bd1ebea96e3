#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace app {

/// A JPEG (ITU T.81) without what a camera wrote beside the picture: Exif, XMP, IPTC, comments, small
/// pictures and whatever stands behind its end. The way to turn it and its colours stay; the picture is not
/// encoded again. Nothing: the bytes are no whole JPEG.
std::optional<QByteArray> jpegWithoutMetadata(QByteArrayView jpeg);

} // namespace app
