#pragma once

#include <QString>
#include <QStringView>

namespace app {

/// What a key of a person's export is called in that language, "vi" or "en"; the key itself where it has no
/// word. The page goes to the person, so its language is that of the shop's messages, not of the window.
QString personWord(QStringView key, QStringView language);

} // namespace app
