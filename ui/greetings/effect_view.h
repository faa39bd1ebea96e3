#pragma once

#include "app/greetings/rule_effect.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// What a rule will do in the next thirty days: small bars before and after, and the same in words.
class EffectView final : public QWidget
{
    Q_OBJECT
public:
    explicit EffectView(QWidget *parent = nullptr);

    void show(const app::RuleEffect &effect);
    void showStopped();

signals:
    void stopAsked();
    void againAsked();

private:
    void fill();

    app::RuleEffect m_effect;
    bool m_stopped = false;
    QLabel *m_title;
    QLabel *m_words;
    QLabel *m_left;
    QLabel *m_next;
    QWidget *m_bars;
    QPushButton *m_stop;
};

} // namespace ui
