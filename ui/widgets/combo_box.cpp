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

QComboBox *makeShortComboBox(const QString &objectName)
{
    QComboBox *combo = makeComboBox(objectName, {});
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    return combo;
}

} // namespace ui
