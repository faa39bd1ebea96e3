#include "ui/customers/fact_grid.h"

#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"

#include <QEvent>
#include <QFocusEvent>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

FactGrid::FactGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(grid::large());
    m_grid->setVerticalSpacing(grid::px(10));
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
}

void FactGrid::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    int place = 0; // of two in each row
    for (qsizetype i = 0; i < facts.size(); ++i) {
        const Fact &fact = facts.at(i);
        const Cell &shown = cell(i);
        shown.caption->setText(fact.caption);
        shown.value->setText(fact.value);
        shown.value->setAccessibleName(u"%1: %2"_s.arg(fact.caption, fact.value));
        setTextStyle(shown.value, fact.strong ? TextStyle::Strong : TextStyle::Body);
        shown.value->setTextInteractionFlags(fact.keyboard
                                                 ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                                 : Qt::TextSelectableByMouse);
        shown.value->setFocusPolicy(fact.keyboard ? Qt::StrongFocus : Qt::ClickFocus);
        const int columns = fact.wide ? 2 : 1;
        place += place % columns; // a wide one begins a row
        m_grid->addWidget(shown.box, place / 2, place % 2, 1, columns, Qt::AlignTop);
        place += columns;
        shown.box->show();
    }
    for (qsizetype i = facts.size(); i < m_cells.size(); ++i)
        m_cells.at(i).box->hide();
}

QList<QWidget *> FactGrid::keyboardStops() const
{
    QList<QWidget *> stops;
    for (qsizetype i = 0; i < m_facts.size(); ++i) {
        if (m_facts.at(i).keyboard)
            stops.append(m_cells.at(i).value);
    }
    return stops;
}

bool FactGrid::eventFilter(QObject *watched, QEvent *event)
{
    auto *value = qobject_cast<QLabel *>(watched);
    if (value && event->type() == QEvent::FocusIn) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason)
            value->setSelection(0, static_cast<int>(value->text().size())); // ready to be copied, and seen
    }
    return QWidget::eventFilter(watched, event);
}

const FactGrid::Cell &FactGrid::cell(qsizetype index)
{
    while (m_cells.size() <= index) {
        Cell made{new QWidget(this), makeLabel(TextStyle::Secondary, u"factCaptionLabel"_s),
                  makeWrappedLabel(TextStyle::Body, u"factValueLabel"_s)};
        made.caption->setBuddy(made.value);
        made.value->installEventFilter(this);
        made.box->setLayout(columnOf(grid::px(2), {made.caption, made.value}));
        m_cells.append(made);
    }
    return m_cells.at(index);
}

} // namespace ui
