#include "ui/insights/insight_stack.h"

#include "ui/insights/figure_panel.h"
#include "ui/insights/overview_panel.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/empty_state.h"

#include <QLabel>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

InsightStack::InsightStack(QWidget *parent)
    : QStackedWidget(parent), m_reading(makeLabel(TextStyle::Secondary, u"readingLabel"_s)),
      m_empty(new EmptyState(u"insights"_s)), m_overview(new OverviewPanel), m_figure(new FigurePanel)
{
    m_reading->setAlignment(Qt::AlignCenter);
    m_empty->setWords(tr("No figures yet"),
                      tr("As soon as contacts are noted, greetings fall due or prospects become customers, "
                         "they are counted here."),
                      tr("Go to the customers"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_reading, m_empty, m_overview, m_figure})
        addWidget(widget);
    m_patience.setSingleShot(true);
    m_patience.setInterval(150ms);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_reading->setText(tr("Reading the figures…")); });
    connect(m_empty, &EmptyState::started, this, &InsightStack::startAsked);
}

void InsightStack::setBoard(const app::InsightBoard &board, const app::Insight *atLarge)
{
    stopWaiting();
    if (!board.hasAnything) {
        setCurrentWidget(m_empty);
    } else if (atLarge) {
        m_figure->setInsight(*atLarge, board.dashboard);
        setCurrentWidget(m_figure);
    } else {
        m_overview->setBoard(board);
        setCurrentWidget(m_overview);
    }
}

void InsightStack::takeFocus()
{
    if (currentWidget() == m_overview)
        m_overview->takeFocus();
    else if (currentWidget() == m_figure)
        m_figure->takeFocus();
    else
        currentWidget()->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
