#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace app {
struct TodayBoard;
}

namespace ui {

class Chip;

/// The line over the list: what waits, and how far the day is.
class TodayTop final : public QWidget
{
    Q_OBJECT
public:
    explicit TodayTop(QWidget *parent = nullptr);

    void show(const app::TodayBoard &board);

private:
    Chip *m_open;
    Chip *m_notReached;
    Chip *m_cut;
    QLabel *m_sent;
    QProgressBar *m_bar;
};

} // namespace ui
