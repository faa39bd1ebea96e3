#pragma once

#include <QAbstractButton>

namespace ui {

class Actions;

/// Looks like a field and opens the command palette: "Search or command  [Ctrl K]". A page puts one at the
/// right of its header: header()->addWidget(new CommandField(actions)).
class CommandField final : public QAbstractButton
{
    Q_OBJECT
public:
    /// Triggers the action "palette.open", which may be made later.
    explicit CommandField(Actions &actions, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Actions &m_actions;
};

} // namespace ui
