#include "ui/start/update_page.h"

#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

UpdatePage::UpdatePage(QWidget *parent)
    : QWidget(parent), m_title(makeLabel(TextStyle::PageTitle, u"updateTitleLabel"_s)),
      m_lead(makeWrappedLabel(TextStyle::Body, u"updateLeadLabel"_s)),
      m_at(makeLabel(TextStyle::Secondary, u"updateStepLabel"_s)),
      m_bar(named(new QProgressBar, u"updateProgressBar"_s))
{
    setObjectName(u"updatePage"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(grid::px(6));
    auto *form = new QWidget;
    form->setFixedWidth(grid::px(600));
    form->setLayout(columnOf(grid::medium(), {m_title, m_lead, m_bar, m_at}));
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addLayout(rowOf(0, {BoxItem::rest(), form, BoxItem::rest()}));
    column->addStretch(3);
    retranslate();
}

void UpdatePage::showStep(int step, int steps)
{
    m_step = step;
    m_steps = steps;
    m_bar->setRange(0, steps);
    m_bar->setValue(step - 1); // those that are done
    retranslate();
}

void UpdatePage::retranslate()
{
    setAccessibleName(tr("The shop is being brought up to date"));
    m_title->setText(tr("The shop is being brought up to date"));
    m_lead->setText(tr("An older version of the program made this file. A copy of it is kept beside it. With "
                       "many customers this takes a few minutes."));
    m_bar->setAccessibleName(m_title->text());
    m_at->setText(m_steps > 0 ? tr("Step %1 of %2").arg(m_step).arg(m_steps) : QString());
}

void UpdatePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
