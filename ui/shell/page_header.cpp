#include "ui/shell/page_header.h"

#include "ui/theme/grid.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QLabel>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Tab comes to `widget` and `after` before all else of the page, which is strung up again behind them.
void goFirst(QWidget *widget, QWidget *after)
{
    const QWidget *header = widget->parentWidget();
    const QWidget *page = header && header->parentWidget() ? header->parentWidget() : header;
    QWidget *last = widget;
    QList<QWidget *> rest{after};
    for (QWidget *at = page->nextInFocusChain(); at != page; at = at->nextInFocusChain()) {
        if (at != widget && at != after && page->isAncestorOf(at) && (at->focusPolicy() & Qt::TabFocus) &&
            !at->focusProxy())
            rest.append(at);
    }
    for (QWidget *at : std::as_const(rest))
        QWidget::setTabOrder(std::exchange(last, at), at);
}

} // namespace

PageHeader::PageHeader(const QString &title)
    : m_title(makeLabel(TextStyle::PageTitle, u"pageTitleLabel"_s, this)),
      m_subtitle(new ElidedLabel(TextStyle::Body, u"pageSubtitleLabel"_s, this)), m_row(new QHBoxLayout(this))
{
    m_title->setText(title);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    // Both stand on one base line: the smaller font has less below it.
    const int drop = m_title->fontMetrics().descent() - m_subtitle->fontMetrics().descent();
    m_subtitle->setContentsMargins(0, 0, 0, drop);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(grid::medium());
    m_row->addWidget(m_title, 0, Qt::AlignVCenter);
    m_row->addWidget(m_subtitle, 0, Qt::AlignVCenter);
    m_title->setFixedHeight(m_title->fontMetrics().height());
    m_subtitle->setFixedHeight(m_title->fontMetrics().height());
    m_subtitle->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_row->addStretch(1);
    setMinimumHeight(grid::rowHeight());
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
}

void PageHeader::addTabs(QWidget *tabs)
{
    m_row->insertWidget(m_row->indexOf(m_subtitle) + 1, tabs, 0, Qt::AlignVCenter);
    setMinimumHeight(qMax(minimumHeight(), tabs->sizeHint().height())); // the line under the chosen one
}

void PageHeader::addWidget(QWidget *widget)
{
    m_row->addWidget(widget, 0, Qt::AlignVCenter);
    if (!m_first)
        m_first = widget;
}

void PageHeader::addFirst(QWidget *widget)
{
    if (QWidget *after = std::exchange(m_first, widget)) {
        m_row->insertWidget(m_row->indexOf(after), widget, 0, Qt::AlignVCenter);
        goFirst(widget, after);
    } else {
        m_row->addWidget(widget, 0, Qt::AlignVCenter);
    }
}

void PageHeader::takeWhole(QWidget *bar)
{
    m_subtitle->hide();
    // Beside the first line of the bar, which may have two.
    m_title->setFixedHeight(bar->sizeHint().height());
    m_row->setAlignment(m_title, Qt::AlignTop);
    m_row->addWidget(bar, 1000, Qt::Alignment());
}

} // namespace ui
