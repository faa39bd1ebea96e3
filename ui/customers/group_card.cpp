#include "ui/customers/group_card.h"

#include "ui/customers/selection_bar.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/plain_scroll_area.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

GroupCard::GroupCard(SelectionBar &selection, QWidget *parent)
    : Card(parent), m_selection(selection),
      m_count(makeWrappedLabel(TextStyle::Section, u"groupCountLabel"_s)), m_commands(new QWidget)
{
    setObjectName(u"groupCard"_s);
    auto *commands = columnOf(grid::tight(), {});
    QPushButton *first = nullptr;
    for (const SelectionBar::Command &command : SelectionBar::commands()) {
        QPushButton *button = selection.makeCommand(command, u"side"_s);
        commands->addWidget(button, 0, Qt::AlignLeft);
        first = first ? first : button;
    }
    m_commands->setLayout(commands);
    auto *content = new QWidget;
    content->setLayout(columnOf(grid::medium(),
                                {m_count,
                                 makeText(TextStyle::Secondary, u"groupSentenceLabel"_s,
                                          tr("What you choose is done to all of them.")),
                                 m_commands, BoxItem::rest()},
                                {grid::large(), grid::large(), grid::large(), grid::large()}));
    setLayout(columnOf(0, {{new PlainScrollArea(u"groupScrollArea"_s, content), 1}}, {1, 1, 1, 1}));
    setFocusProxy(first);
    connect(&selection, &SelectionBar::changed, this, &GroupCard::follow);
    follow();
}

void GroupCard::follow()
{
    m_count->setText(m_selection.text());
    m_commands->setEnabled(!m_selection.isBusy());
}

void GroupCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit leaveAsked();
    else
        Card::keyPressEvent(event);
}

} // namespace ui
