#pragma once

#include "app/core/clock.h"

#include <QDate>
#include <QObject>
#include <QTimer>

namespace ui {

/// Tells that the shop's day has become another one; looks every two seconds.
class DayTurn final : public QObject
{
    Q_OBJECT
public:
    DayTurn(app::Clock clock, QObject *parent);

signals:
    void turned();

private:
    void look();

    app::Clock m_clock;
    QDate m_day;
    QTimer m_timer;
};

} // namespace ui
