#include "ui/theme/roles.h"

#include <array>

namespace ui {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

// In the order of Role.
constexpr std::array kTable{
    Pair{0xFFF6F8F8, 0xFF141819}, Pair{0xFFFFFFFF, 0xFF1B2122}, Pair{0xFFEBF0EF, 0xFF262E30},
    Pair{0xFFDDE4E3, 0xFF323C3E}, Pair{0xFF182224, 0xFFE8EEEE}, Pair{0xFF556568, 0xFFA3B4B6},
    Pair{0xFF0F766E, 0xFF63C9BD}, Pair{0xFFD9EFEC, 0xFF173E3A}, Pair{0xFFFFFFFF, 0xFF0B1413},
    Pair{0xFF0F766E, 0xFF63C9BD}, Pair{0xFFD9EFEC, 0xFF173E3A}, Pair{0xFF9A4B05, 0xFFF2B862},
    Pair{0xFFFCEFD8, 0xFF41300F}, Pair{0xFF166534, 0xFF7CCB93}, Pair{0xFFDFF3E4, 0xFF173622},
    Pair{0xFFB91C1C, 0xFFF08C8C}, Pair{0xFFFBE3E3, 0xFF472020}, Pair{0xFF1D4ED8, 0xFF8FB4FF}};

} // namespace

QColor colorOf(Role role, bool dark)
{
    const Pair &pair = kTable.at(static_cast<std::size_t>(role));
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

} // namespace ui
