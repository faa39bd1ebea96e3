#pragma once

#include <QMenu>

namespace ui {

/// A menu of things to tick: stays open while one ticks several by mouse or Space; Enter ticks and closes.
class ChoiceMenu final : public QMenu
{
    Q_OBJECT
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Ticks the action under the cursor if it can be ticked.
    bool tick();
};

} // namespace ui
