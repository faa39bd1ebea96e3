#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

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
    /// How many missed messages a person is asked about: it changes as time passes, too.
    void showMissed(qint64 count);

signals:
    /// Where is what was missed?
    void missedWanted();
    /// Who could not be reached, and why?
    void notReachedWanted();
    /// Those of today that a program can send are to go by themselves.
    void approveWanted();

private:
    Chip *m_open;
    QPushButton *m_missed;
    QPushButton *m_notReached;
    Chip *m_cut;
    Chip *m_byThemselves;
    QPushButton *m_approve;
    QLabel *m_sent;
    QProgressBar *m_bar;
};

} // namespace ui
