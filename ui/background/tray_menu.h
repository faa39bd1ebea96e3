#pragma once

#include "app/outbox/board/day_glance.h"

#include <QMenu>

namespace ui {

class Doer;
class MainWindow;

/// What the icon in the tray opens.
class TrayMenu final : public QMenu
{
    Q_OBJECT
public:
    /// Both outlive it.
    TrayMenu(MainWindow &window, Doer &doer);

    /// In the language in use.
    void setGlance(const app::DayGlance &glance);

private:
    void setWords();
    void turnSending();

    Doer &m_doer;
    app::DayGlance m_glance;
    QAction *m_open;
    QAction *m_waiting;
    QAction *m_pause;
    QAction *m_quit;
};

} // namespace ui
