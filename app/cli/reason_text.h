#pragma once

#include <QString>

namespace app {

/// Why a greeting is not sent, in words: "no-contact" and the like. What a person typed stands as it is.
QString reasonText(const QString &reason);
/// In two words, for counting: "no contact".
QString reasonKind(const QString &reason);

} // namespace app
