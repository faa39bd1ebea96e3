#include "ui/insights/chart_colors.h"

#include <array>

namespace ui {

namespace {

// Searched so that every two differ by 18 or more (CIELAB, 1976) for normal sight, protanopia, deuteranopia
// and tritanopia (matrices of Machado, Oliveira and Fernandes 2009), and each stands 3:1 or more off its
// surface.
constexpr std::array<QRgb, kChartHues> kLight{0xFF0F766E, 0xFFCF820E, 0xFF163DA5, 0xFF7C5394,
                                              0xFF4E99CF, 0xFFB3361E, 0xFF8F9780, 0xFF3F2A73};
constexpr std::array<QRgb, kChartHues> kDark{0xFF63C9BD, 0xFFE1A63D, 0xFF5B7CE3, 0xFFA063A2,
                                             0xFFB8EA84, 0xFFDE6A50, 0xFF738079, 0xFFF2ECC5};

} // namespace

QColor chartHue(int index, bool dark)
{
    const auto place = static_cast<std::size_t>(index % kChartHues);
    return QColor::fromRgb(dark ? kDark.at(place) : kLight.at(place));
}

QColor quietHue(bool dark)
{
    return QColor::fromRgb(dark ? 0xFF8A9799 : 0xFF7C898B);
}

} // namespace ui
