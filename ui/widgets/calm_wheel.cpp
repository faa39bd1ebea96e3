#include "ui/widgets/calm_wheel.h"

#include <QComboBox>
#include <QEvent>

namespace ui {

namespace {

class CalmWheel final : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (event->type() != QEvent::Wheel || !widget || widget->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

QComboBox *calmComboBox(const QString &objectName, const QString &accessibleName)
{
    auto *combo = new QComboBox;
    combo->setObjectName(objectName);
    combo->setAccessibleName(accessibleName);
    combo->setFocusPolicy(Qt::StrongFocus);
    combo->installEventFilter(new CalmWheel(combo));
    return combo;
}

} // namespace ui
