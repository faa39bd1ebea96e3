#include "ui/widgets/pane_splitter.h"

#include "ui/theme/grid.h"

#include <QEvent>
#include <QWidgetItem>

namespace ui {

namespace {

/// Nothing, if it is hidden.
QSize leastSizeOf(QWidget *pane)
{
    return QWidgetItem(pane).minimumSize();
}

/// Of the panes in sight.
int leastWidthBeside(const QSplitter &splitter)
{
    int all = 0;
    for (int i = 0; i < splitter.count(); ++i) {
        if (!splitter.widget(i)->isHidden())
            all += (all > 0 ? splitter.handleWidth() : 0) + leastSizeOf(splitter.widget(i)).width();
    }
    return all;
}

} // namespace

PaneSplitter::PaneSplitter(const QString &objectName, QWidget *parent) : QSplitter(parent)
{
    setObjectName(objectName);
    setChildrenCollapsible(false);
}

void PaneSplitter::setPanes(std::initializer_list<Pane> panes)
{
    QList<int> widths;
    for (const Pane &pane : panes) {
        addWidget(pane.widget);
        setStretchFactor(count() - 1, 1); // all of them grow, by their sizes
        widths.append(grid::px(pane.width));
        m_heights.append(grid::px(pane.height));
    }
    setSizes(widths);
}

QSize PaneSplitter::minimumSizeHint() const
{
    QSize least = QSplitter::minimumSizeHint();
    int widest = 0;
    int below = 0;
    for (int i = 0; i < count(); ++i) {
        if (widget(i)->isHidden())
            continue;
        const QSize pane = leastSizeOf(widget(i));
        widest = qMax(widest, pane.width());
        below += (below > 0 ? handleWidth() : 0) + qMax(pane.height(), m_heights.value(i));
    }
    least.setWidth(widest);
    if (orientation() == Qt::Vertical)
        least.setHeight(below);
    return least;
}

bool PaneSplitter::event(QEvent *event)
{
    const bool done = QSplitter::event(event);
    if (event->type() == QEvent::Show || event->type() == QEvent::Resize ||
        event->type() == QEvent::LayoutRequest)
        arrange();
    return done;
}

void PaneSplitter::arrange()
{
    if (!isVisible()) // it is smaller than it will be
        return;
    const bool beside = width() >= leastWidthBeside(*this);
    if (beside == (orientation() == Qt::Horizontal))
        return;
    if (beside) {
        setOrientation(Qt::Horizontal); // first, or it would take the widths for heights
        restoreState(m_beside);
    } else {
        m_beside = saveState();
        setOrientation(Qt::Vertical);
        setSizes(m_heights);
    }
    updateGeometry();
}

} // namespace ui
