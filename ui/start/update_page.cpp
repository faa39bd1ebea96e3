#include "ui/start/update_page.h"

#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"

#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

UpdatePage::UpdatePage(QWidget *parent)
    : QWidget(parent), m_title(makeLabel(TextStyle::PageTitle, u"updateTitleLabel"_s)),
      m_lead(makeWrappedLabel(TextStyle::Body, u"updateLeadLabel"_s)),
      m_at(makeLabel(TextStyle::Secondary, u"updateStepLabel"_s)),
      m_bar(named(new QProgressBar, u"updateProgressBar"_s)),
      m_cancel(makeButton(u"updateCancelPushButton"_s, {}))
{
    setObjectName(u"updatePage"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(grid::px(6));
    auto *form = new QWidget;
    form->setFixedWidth(grid::px(600));
    form->setLayout(
        columnOf(grid::medium(), {m_title, m_lead, m_bar, rowOf(grid::medium(), {{m_at, 1}, m_cancel})}));
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addLayout(rowOf(0, {BoxItem::rest(), form, BoxItem::rest()}));
    column->addStretch(3);
    m_cancel->setAutoDefault(true); // Enter presses it while it has the keyboard
    setFocusProxy(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &UpdatePage::cancel);
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

void UpdatePage::cancel()
{
    if (std::exchange(m_isCancelled, true))
        return;
    m_cancel->setEnabled(false);
    retranslate();
    emit cancelled();
}

void UpdatePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        cancel();
    else
        QWidget::keyPressEvent(event);
}

void UpdatePage::retranslate()
{
    setAccessibleName(tr("The shop is being brought up to date"));
    m_title->setText(tr("The shop is being brought up to date"));
    m_lead->setText(tr("An older version of the program made this file. A copy of it is kept beside it. With "
                       "many customers this takes a few minutes. If you cancel, the file stays as it was."));
    m_bar->setAccessibleName(m_title->text());
    m_cancel->setText(tr("Cancel"));
    if (m_isCancelled)
        m_at->setText(tr("Cancelling…"));
    else
        m_at->setText(m_steps > 0 ? tr("Step %1 of %2").arg(m_step).arg(m_steps) : QString());
}

void UpdatePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
