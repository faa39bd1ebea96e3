#include "ui/insights/insight_card.h"

#include "ui/insights/chart_view.h"
#include "ui/insights/figure_head.h"
#include "ui/insights/insight_words.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/boxes.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

InsightCard::InsightCard(QWidget *parent)
    : QAbstractButton(parent),
      m_head(new FigureHead(u"card"_s, TextStyle::Strong, TextStyle::PageTitle, grid::medium())),
      m_chart(new ChartView)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_chart->setPicture();
    setLayout(columnOf(grid::tight(), {m_head, {m_chart, 1}},
                       {grid::large(), grid::medium(), grid::large(), grid::small()}));
    for (QLabel *label : findChildren<QLabel *>())
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void InsightCard::setInsight(const app::Insight &insight)
{
    m_head->setInsight(insight);
    m_chart->setFace(InsightWords::face(insight));
    setAccessibleName(m_head->spokenName());
    setAccessibleDescription(m_head->spokenRest());
}

void InsightCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool lit = underMouse() || isDown();
    paint::box(painter, rect(), colorOf(Role::Surface1, palette()),
               lit ? mixed(colorOf(Role::Line, palette()), colorOf(Role::TextSecondary, palette()), 0.5)
                   : colorOf(Role::Line, palette()),
               grid::radius());
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paint::focusRing(painter, rect(), colorOf(Role::Accent, palette()), grid::radius());
}

void InsightCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void InsightCard::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    emit chosen();
}

QSize InsightCard::sizeHint() const
{
    return layout()->sizeHint();
}

QSize InsightCard::minimumSizeHint() const
{
    return layout()->minimumSize();
}

} // namespace ui
