#include "ui/widgets/plain_scroll_area.h"

#include "ui/theme/grid.h"

#include <QEvent>
#include <QResizeEvent>
#include <QScrollBar>

namespace ui {

PlainScrollArea::PlainScrollArea(const QString &name, QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setObjectName(name);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    if (content)
        hold(content);
}

void PlainScrollArea::hold(QWidget *content)
{
    setWidget(content);
    content->setAutoFillBackground(false); // QScrollArea switches it on
}

void PlainScrollArea::followContent()
{
    m_follows = true;
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    updateGeometry();
}

void PlainScrollArea::keepWidth()
{
    m_keepsWidth = true;
    updateGeometry();
}

QSize PlainScrollArea::sizeHint() const
{
    const QSize hint = QScrollArea::sizeHint();
    if (!m_follows || !widget())
        return hint;
    // As if there were a scroll bar: one that is there would not go away for just the height without it.
    const int across = width() - verticalScrollBar()->sizeHint().width();
    const int high =
        widget()->hasHeightForWidth() ? widget()->heightForWidth(across) : widget()->sizeHint().height();
    return {hint.width(), high};
}

QSize PlainScrollArea::minimumSizeHint() const
{
    QSize hint = QScrollArea::minimumSizeHint();
    if (m_keepsWidth && widget())
        hint.setWidth(widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width());
    return m_follows ? QSize(hint.width(), qMin(sizeHint().height(), grid::px(96))) : hint;
}

void PlainScrollArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_follows && event->size().width() != event->oldSize().width())
        updateGeometry();
}

bool PlainScrollArea::eventFilter(QObject *watched, QEvent *event)
{
    if ((m_follows || m_keepsWidth) && watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace ui
