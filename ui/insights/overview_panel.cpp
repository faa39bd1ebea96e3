#include "ui/insights/overview_panel.h"

#include "ui/insights/insight_card.h"
#include "ui/theme/grid.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace ui {

OverviewPanel::OverviewPanel(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // its cards take the keyboard, and scroll into view
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
}

void OverviewPanel::makeCards(const QStringList &metrics)
{
    m_metrics = metrics;
    m_cards.clear();
    m_current = 0;
    auto *inside = new QWidget;
    auto *places = new QGridLayout(inside);
    places->setContentsMargins(0, 0, 0, 0);
    places->setSpacing(grid::large());
    for (int i = 0; i < metrics.size(); ++i) {
        auto *card = new InsightCard;
        card->setObjectName(metrics.at(i) + u"Card"_s);
        m_cards.append(card);
        if (i == 0)
            places->addWidget(card, 0, 0, 1, 2);
        else
            places->addWidget(card, (i + 1) / 2, (i + 1) % 2);
        connect(card, &InsightCard::clicked, this, [this, i] { emit opened(i); });
        connect(card, &InsightCard::chosen, this, [this, i, card] {
            m_current = i;
            ensureWidgetVisible(card);
        });
    }
    for (int i = 0; i < 2; ++i)
        places->setColumnStretch(i, 1);
    for (int i = 0; i < places->rowCount(); ++i)
        places->setRowStretch(i, 1);
    setWidget(inside);                    // the cards there were go with their widget
    inside->setAutoFillBackground(false); // QScrollArea switches it on
}

void OverviewPanel::setBoard(const app::InsightBoard &board)
{
    QStringList metrics;
    for (const app::Insight &insight : board.insights)
        metrics.append(insight.metric().key);
    if (metrics != m_metrics)
        makeCards(metrics);
    for (int i = 0; i < m_cards.size(); ++i)
        m_cards.at(i)->setInsight(board.insights.at(i));
}

void OverviewPanel::takeFocus()
{
    if (!m_cards.isEmpty()) // else nothing was read yet
        m_cards.at(m_current)->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
