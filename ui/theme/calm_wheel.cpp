#include "ui/theme/calm_wheel.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFocusEvent>
#include <QScrollBar>
#include <QTabBar>

namespace ui {

namespace {

bool isOnesOwnChoice(Qt::FocusReason reason)
{
    return reason == Qt::MouseFocusReason || reason == Qt::TabFocusReason ||
           reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

/// The keyboard comes back to where it was, or goes only for as long as a menu is open.
bool isPassing(Qt::FocusReason reason)
{
    return reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason ||
           reason == Qt::MenuBarFocusReason;
}

} // namespace

bool CalmWheel::wouldChange(const QWidget *widget)
{
    if (qobject_cast<const QAbstractSlider *>(widget))
        return !qobject_cast<const QScrollBar *>(widget);
    return qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QTabBar *>(widget);
}

void CalmWheel::watch(QWidget *widget)
{
    if (!wouldChange(widget))
        return;
    if (widget->focusPolicy() == Qt::WheelFocus) // else the wheel itself would choose it
        widget->setFocusPolicy(Qt::StrongFocus);
    widget->installEventFilter(this); // again after another style: counts once
}

bool CalmWheel::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn: {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (isOnesOwnChoice(reason))
            m_chosen = watched;
        else if (!isPassing(reason))
            m_chosen = nullptr;
        break;
    }
    case QEvent::FocusOut:
        if (m_chosen == watched && !isPassing(static_cast<QFocusEvent *>(event)->reason()))
            m_chosen = nullptr;
        break;
    case QEvent::Wheel:
        if (m_chosen == watched && static_cast<QWidget *>(watched)->hasFocus())
            break;
        event->ignore(); // goes on to what scrolls
        return true;
    default:
        break;
    }
    return false;
}

} // namespace ui
