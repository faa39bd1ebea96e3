#pragma once

#include "ui/theme/roles.h"

#include <QIcon>

namespace ui {

/// The line icons of resources/icons, in the colour of a role.
class Icons final
{
public:
    /// The icon `name` (file name without ".svg"). Drawn when first painted, sharp at every scale, and
    /// painted again in the other column's colour when the theme changes: it need not be made again. Null for
    /// an unknown name.
    static QIcon icon(const QString &name, Role role = Role::TextSecondary);

    /// The icon in one fixed colour, for surfaces that do not wear the application's palette.
    static QPixmap pixmap(const QString &name, const QColor &color, int size, double devicePixelRatio);
};

} // namespace ui
