#include "ui/widgets/calm_wheel.h"

#include <QComboBox>

namespace ui {

QComboBox *calmComboBox(const QString &objectName, const QString &accessibleName)
{
    auto *combo = new QComboBox;
    combo->setObjectName(objectName);
    combo->setAccessibleName(accessibleName);
    return combo;
}

} // namespace ui
