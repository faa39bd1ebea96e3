#include "ui/insights/insight_card.h"

#include "ui/insights/change_label.h"
#include "ui/insights/chart_view.h"
#include "ui/insights/insight_words.h"
#include "ui/insights/metric_words.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace ui {

InsightCard::InsightCard(QWidget *parent)
    : QAbstractButton(parent), m_title(makeLabel(TextStyle::Strong, u"cardTitleLabel"_s)),
      m_unit(new ChangeLabel(TextStyle::Secondary, u"cardUnitLabel"_s)),
      m_figure(makeLabel(TextStyle::PageTitle, u"cardFigureLabel"_s)),
      m_change(new ChangeLabel(TextStyle::SecondaryStrong, u"cardChangeLabel"_s)),
      m_meaning(makeLabel(TextStyle::Secondary, u"cardMeaningLabel"_s)), m_chart(new ChartView)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_chart->setPicture();
    m_meaning->setWordWrap(true);

    auto *head = new QHBoxLayout;
    head->setSpacing(grid::small());
    head->addWidget(m_title);
    head->addWidget(m_unit, 1);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(grid::medium());
    figures->addWidget(m_figure);
    figures->addWidget(m_change, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::large(), grid::medium(), grid::large(), grid::small());
    column->setSpacing(grid::tight());
    column->addLayout(head);
    column->addLayout(figures);
    column->addWidget(m_meaning);
    column->addWidget(m_chart, 1);
    for (QLabel *label : std::initializer_list<QLabel *>{m_title, m_unit, m_figure, m_change, m_meaning})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void InsightCard::setInsight(const app::Insight &insight)
{
    m_title->setText(wordsOf(insight.metric()).title());
    m_unit->setText(InsightWords::unit(insight.metric(), insight.query.by));
    m_figure->setText(ChartFace::number(insight.figure()));
    m_change->setChange(insight);
    m_meaning->setText(wordsOf(insight.metric()).meaning(insight));
    m_chart->setFace(InsightWords::face(insight));
    setAccessibleName(u"%1: %2"_s.arg(m_title->text(), m_figure->text()));
    setAccessibleDescription(u"%1. %2"_s.arg(m_change->text(), m_meaning->text()));
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
