#include "ui/widgets/key_cap.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"

#include <QPainter>

namespace ui {

namespace {

QString words(QString keys)
{
    keys.replace(QStringLiteral("Return"), QStringLiteral("Enter")); // as it stands on most keyboards
    // A plus that is itself the key stays: "Ctrl++".
    for (qsizetype at = keys.indexOf(u'+'); at > 0 && at + 1 < keys.size(); at = keys.indexOf(u'+', at + 1))
        keys[at] = u' ';
    return keys;
}

} // namespace

QSize keyCapSize(const QString &keys)
{
    const QFontMetrics metrics(fontOf(TextStyle::Secondary));
    return {qMax(metrics.height(), metrics.horizontalAdvance(words(keys)) + grid::px(12)),
            metrics.height() + grid::px(2)};
}

int paintKeyCap(QPainter &painter, int right, int middle, const QString &keys, const QPalette &palette)
{
    const QSize size = keyCapSize(keys);
    const QRect cap(right - size.width(), middle - size.height() / 2, size.width(), size.height());
    paint::box(painter, cap, colorOf(Role::Surface0, palette), colorOf(Role::Line, palette), grid::tight());
    painter.setFont(fontOf(TextStyle::Secondary));
    painter.setPen(colorOf(Role::TextSecondary, palette));
    painter.drawText(cap, Qt::AlignCenter, words(keys));
    return cap.left();
}

} // namespace ui
