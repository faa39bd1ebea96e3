#include "ui/insights/figure_panel.h"

#include "ui/insights/change_label.h"
#include "ui/insights/chart_view.h"
#include "ui/insights/figures_model.h"
#include "ui/insights/figures_table.h"
#include "ui/insights/insight_words.h"
#include "ui/insights/metric_words.h"
#include "ui/theme/grid.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

FigurePanel::FigurePanel(QWidget *parent)
    : QWidget(parent), m_splitter(new QSplitter),
      m_title(makeLabel(TextStyle::Section, u"figureTitleLabel"_s)),
      m_unit(new ChangeLabel(TextStyle::Secondary, u"figureUnitLabel"_s)),
      m_sum(makeLabel(TextStyle::Section, u"figureSumLabel"_s)),
      m_change(new ChangeLabel(TextStyle::SecondaryStrong, u"figureChangeLabel"_s)),
      m_meaning(makeLabel(TextStyle::Secondary, u"figureMeaningLabel"_s)), m_chart(new ChartView),
      m_model(new FiguresModel(this)), m_table(new FiguresTable(m_model))
{
    m_chart->setObjectName(u"figureChart"_s);
    m_meaning->setWordWrap(true);
    auto *chartCard = new Card;
    auto *head = new QHBoxLayout;
    head->setSpacing(grid::small());
    head->addWidget(m_title);
    head->addWidget(m_unit, 1);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(grid::small(), 0, grid::small(), 0);
    words->setSpacing(grid::tight());
    auto *figures = new QHBoxLayout;
    figures->setSpacing(grid::small());
    figures->addWidget(m_sum);
    figures->addWidget(m_change, 1);
    words->addLayout(head);
    words->addLayout(figures);
    words->addWidget(m_meaning);
    auto *column = new QVBoxLayout(chartCard);
    column->setContentsMargins(grid::small(), grid::medium(), grid::small(), grid::tight());
    column->setSpacing(0);
    column->addLayout(words);
    column->addWidget(m_chart, 1); // has a margin of its own
    auto *tableCard = new Card;
    tableCard->hold(m_table);
    m_splitter->setObjectName(u"insightsSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(chartCard);
    m_splitter->addWidget(tableCard);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({grid::px(680), grid::px(360)});
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(m_splitter);

    connect(m_chart, &ChartView::markMoved, m_table, &FiguresTable::choose);
    connect(m_table, &FiguresTable::pointChosen, m_chart, &ChartView::mark);
    connect(m_chart, &ChartView::openAsked, this, &FigurePanel::openAsked);
    connect(m_table, &FiguresTable::openAsked, this, [this](int point) { emit openAsked(point, -1); });
}

void FigurePanel::setInsight(const app::Insight &insight)
{
    m_insight = insight;
    m_title->setText(wordsOf(insight.metric()).title());
    m_unit->setText(InsightWords::unit(insight.metric(), insight.query.by));
    m_sum->setText(ChartFace::number(insight.figure()));
    m_change->setChange(insight);
    m_meaning->setText(wordsOf(insight.metric()).meaning(insight));
    m_chart->setAccessibleName(u"%1, %2"_s.arg(m_title->text(), InsightWords::period(insight.period())));
    m_table->setAccessibleName(tr("%1 as a table").arg(m_title->text()));
    m_chart->setFace(InsightWords::face(insight));
    m_model->setInsight(insight);
    m_table->fitColumns();
    m_table->choose(m_chart->marked());
}

void FigurePanel::takeFocus()
{
    m_chart->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
