#include "ui/theme/grid.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetrics>

namespace ui::grid {

namespace {
constexpr double kDrawnFontPixels = 14.0;
}

int px(int atScale1)
{
    const int scaled = qRound(atScale1 * QFontInfo(QApplication::font()).pixelSize() / kDrawnFontPixels);
    return atScale1 > 0 ? qMax(1, scaled) : scaled;
}

int tight()
{
    return px(4);
}

int small()
{
    return px(8);
}

int medium()
{
    return px(12);
}

int large()
{
    return px(16);
}

int pageMargin()
{
    return px(24);
}

int rowHeight()
{
    return qMax(px(36), QFontMetrics(QApplication::font()).height() + px(10));
}

int compactRowHeight()
{
    return qMax(px(28), QFontMetrics(QApplication::font()).height() + px(4));
}

int twoLineRowHeight()
{
    return qMax(px(57), 2 * QFontMetrics(QApplication::font()).height() + px(12));
}

int radius()
{
    return px(6);
}

int iconSize()
{
    return px(18);
}

} // namespace ui::grid
