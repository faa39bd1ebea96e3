#include "ui/widgets/plain_scroll_area.h"

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

} // namespace ui
