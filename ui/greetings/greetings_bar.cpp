#include "ui/greetings/greetings_bar.h"

#include "ui/theme/grid.h"

#include <QEvent>
#include <QGridLayout>

namespace ui {

namespace {

constexpr int kBarColumns = 4; // tabs, month, rest, button

int leastWidthOf(QWidget *part)
{
    return QWidgetItem(part).minimumSize().width();
}

} // namespace

GreetingsBar::GreetingsBar(QWidget *tabs, QWidget *month, QWidget *begin, QWidget *parent)
    : QWidget(parent), m_tabs(tabs), m_month(month), m_begin(begin), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(grid::large());
    m_grid->setVerticalSpacing(grid::small());
    m_grid->setColumnStretch(kBarColumns - 2, 1);
    m_grid->addWidget(m_tabs, 0, 0);
    m_grid->addWidget(m_month, 0, 1); // beside them, so that it comes and goes without moving them
    m_grid->addWidget(m_begin, 0, kBarColumns - 1);
}

QSize GreetingsBar::minimumSizeHint() const
{
    const int first = leastWidthOf(m_tabs) + grid::large() + leastWidthOf(m_begin);
    return {qMax(first, leastWidthOf(m_month)), QWidget::minimumSizeHint().height()};
}

bool GreetingsBar::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange();
    return done;
}

void GreetingsBar::arrange()
{
    const int beside = m_tabs->sizeHint().width() + leastWidthOf(m_month) + leastWidthOf(m_begin);
    const bool below = width() < beside + (kBarColumns - 1) * grid::large();
    if (below == m_isBelow)
        return;
    m_isBelow = below;
    m_grid->removeWidget(m_month);
    if (below)
        m_grid->addWidget(m_month, 1, 0, 1, kBarColumns, Qt::AlignLeft);
    else
        m_grid->addWidget(m_month, 0, 1);
}

} // namespace ui
