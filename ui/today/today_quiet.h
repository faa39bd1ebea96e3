#pragma once

#include <QWidget>

namespace app {
struct TodayBoard;
}

namespace ui {

class EmptyState;
struct TodayRow;

/// The right side while no greeting is chosen: how the day stands, or what a coming day brings.
class TodayQuiet final : public QWidget
{
    Q_OBJECT
public:
    explicit TodayQuiet(QWidget *parent = nullptr);

    /// `row` is the line chosen, if any; `waiting`: something is due, only not chosen.
    void show(const app::TodayBoard &board, const TodayRow *row, bool waiting);

private:
    EmptyState *m_state;
};

} // namespace ui
