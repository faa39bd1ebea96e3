#include "ui/widgets/combo_box.h"

#include <QComboBox>

namespace ui {

QComboBox *makeComboBox(const QString &objectName, const QString &accessibleName)
{
    auto *combo = new QComboBox;
    combo->setObjectName(objectName);
    combo->setAccessibleName(accessibleName);
    return combo;
}

} // namespace ui
