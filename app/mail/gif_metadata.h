#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace app {

/// A GIF (GIF89a specification of CompuServe) without comments, XMP and what else programs write beside the
/// picture; how often it moves and its colours stay. Nothing: the bytes are no whole GIF.
std::optional<QByteArray> gifWithoutMetadata(QByteArrayView gif);

} // namespace app
