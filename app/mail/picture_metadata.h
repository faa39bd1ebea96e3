#pragma once

#include <QByteArray>

#include <optional>

namespace app {

/// Pictures of these types can be freed of what was written beside them: JPEG, PNG, GIF and WebP.
bool hasKnownMetadata(const QByteArray &mediaType);

/// A picture without what tells where, when and by what it was taken; not a point of it is changed. Nothing:
/// it is no whole picture of that type, or of none that hasKnownMetadata().
std::optional<QByteArray> withoutMetadata(const QByteArray &picture, const QByteArray &mediaType);

} // namespace app
