#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace app {

/// Lower-case NFC address; nothing when it cannot be one (exactly one @, a dot in the domain, no blank, no
/// empty label, at most 254 characters; letters of any script).
std::optional<QString> normalizedEmail(QStringView text);

} // namespace app
