#pragma once

#include <QWidget>

class QGridLayout;

namespace ui {

/// The top of the greetings: the tabs, what they show (a month with its buttons) and what begins something
/// new at the right. Where it is narrow, the month stands below the tabs.
class GreetingsBar final : public QWidget
{
    Q_OBJECT
public:
    /// All three go to the bar.
    GreetingsBar(QWidget *tabs, QWidget *month, QWidget *begin, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;

private:
    void arrange();

    QWidget *m_tabs;
    QWidget *m_month;
    QWidget *m_begin;
    QGridLayout *m_grid;
    bool m_isBelow = false;
};

} // namespace ui
