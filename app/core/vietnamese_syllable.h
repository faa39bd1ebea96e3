#pragma once

#include <QStringView>

namespace app {

/// One word that can be a syllable of Vietnamese, with or without its accents: "Lan", "Nguyễn", not
/// "Smith".
bool isVietnameseSyllable(QStringView word);

} // namespace app
