#pragma once

#include "app/outbox/today_board.h"

#include <QWidget>

class QLabel;

namespace ui {

class GreetingButtons;

/// Several greetings are chosen: how many, what they have in common, and what can be done with all of them.
class SelectionPane final : public QWidget
{
    Q_OBJECT
public:
    explicit SelectionPane(QWidget *parent = nullptr);

    void show(const QList<app::TodayItem> &items);
    GreetingButtons &buttons() const { return *m_buttons; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_note;
    QLabel *m_example;
    GreetingButtons *m_buttons;
};

} // namespace ui
