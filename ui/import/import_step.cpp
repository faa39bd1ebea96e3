#include "ui/import/import_step.h"

#include <QFocusEvent>

namespace ui {

ImportStep::ImportStep(QWidget *parent) : QWidget(parent) {}

void ImportStep::startAt(QWidget *place)
{
    m_start = place;
    if (m_start && hasFocus())
        m_start->setFocus(Qt::OtherFocusReason);
}

void ImportStep::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_start)
        m_start->setFocus(event->reason());
}

} // namespace ui
