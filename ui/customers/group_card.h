#pragma once

#include "ui/widgets/card.h"

class QLabel;

namespace ui {

class SelectionBar;

/// In place of a profile while several customers are chosen: how many, and what can be done with all of them,
/// as under the list.
class GroupCard final : public Card
{
    Q_OBJECT
public:
    /// Follows the bar, which does what its buttons ask for and outlives the card.
    explicit GroupCard(SelectionBar &selection, QWidget *parent = nullptr);

signals:
    /// Esc returns the focus to the list.
    void leaveAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void follow();

    SelectionBar &m_selection;
    QLabel *m_count;
    QWidget *m_commands;
};

} // namespace ui
