#include "ui/insights/figure_panel.h"

#include "ui/insights/chart_view.h"
#include "ui/insights/figure_head.h"
#include "ui/insights/figures_model.h"
#include "ui/insights/figures_table.h"
#include "ui/insights/insight_words.h"
#include "ui/insights/metric_words.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/key_hint_button.h"

#include <QSplitter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr double kMostBeside = 0.5; // of the width, for the table
constexpr int kCardEdges = 2;       // pixels, of both sides
} // namespace

FigurePanel::FigurePanel(QWidget *parent)
    : QWidget(parent), m_back(new KeyHintButton), m_splitter(new QSplitter),
      m_head(new FigureHead(u"figure"_s, TextStyle::Section, TextStyle::Section, grid::small())),
      m_chart(new ChartView), m_partial(makeWrappedLabel(TextStyle::Secondary, u"partialNoteLabel"_s)),
      m_model(new FiguresModel(this)), m_table(new FiguresTable(m_model)), m_tableCard(new Card)
{
    m_chart->setObjectName(u"figureChart"_s);
    m_head->setContentsMargins(grid::small(), 0, grid::small(), 0); // the chart has a margin of its own
    m_partial->setContentsMargins(grid::small(), 0, grid::small(), grid::tight());
    auto *chartCard = new Card;
    chartCard->setLayout(columnOf(grid::small(), {m_head, {m_chart, 1}, m_partial},
                                  {grid::small(), grid::medium(), grid::small(), grid::tight()}));
    m_tableCard->hold(m_table);
    m_splitter->setObjectName(u"insightsSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(chartCard);
    m_splitter->addWidget(m_tableCard);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({grid::px(680), grid::px(360)});
    m_back->setObjectName(u"figureBackPushButton"_s);
    m_back->setFlat(true);
    m_back->setKeyHint(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    setLayout(columnOf(grid::tight(), {{m_back, 0, Qt::AlignLeft}, {m_splitter, 1}}));
    connect(m_back, &QPushButton::clicked, this, &FigurePanel::backAsked);
    connect(m_chart, &ChartView::markMoved, m_table, &FiguresTable::choose);
    connect(m_table, &FiguresTable::pointChosen, m_chart, &ChartView::mark);
    connect(m_chart, &ChartView::openAsked, this, &FigurePanel::openAsked);
    connect(m_table, &FiguresTable::openAsked, this, [this](int point) { emit openAsked(point, -1); });
}

void FigurePanel::setInsight(const app::Insight &insight, app::Dashboard dashboard)
{
    m_insight = insight;
    const QString name = InsightWords::dashboard(dashboard);
    m_back->setText(tr("‹ %1", "back to a dashboard").arg(name));
    m_back->setAccessibleName(tr("Back to %1", "a dashboard").arg(name));
    m_head->setInsight(insight);
    const QString title = InsightWords::of(wordsOf(insight.metric()).title(), insight.query);
    m_chart->setAccessibleName(u"%1, %2"_s.arg(title, InsightWords::period(insight.period())));
    m_table->setAccessibleName(tr("%1 as a table").arg(title));
    m_chart->setFace(InsightWords::face(insight));
    const QString note = InsightWords::partialNote(insight.now, insight.period());
    m_partial->setText(note);
    m_partial->setVisible(!note.isEmpty());
    m_model->setInsight(insight);
    m_table->fitColumns();
    arrange();
    m_table->choose(m_chart->marked());
}

void FigurePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    arrange();
}

void FigurePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FigurePanel::arrange()
{
    if (!isVisible()) // its width is not known yet
        return;
    const bool below = m_table->widthInFull() > width() * kMostBeside;
    m_tableCard->setMinimumWidth(below ? 0 : m_table->widthInFull() + kCardEdges); // no scrolling sideways
    const Qt::Orientation wanted = below ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() == wanted)
        return;
    m_splitter->setOrientation(wanted);
    m_splitter->setSizes(below ? QList{grid::px(360), grid::px(240)} : QList{grid::px(680), grid::px(360)});
}

void FigurePanel::takeFocus()
{
    m_chart->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
