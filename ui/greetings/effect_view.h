#pragma once

#include "app/greetings/rule_effect.h"
#include "ui/shell/loader.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// What a rule will do in the next thirty days, small bars before and after and the same in words: rehearsed
/// as the rule is typed, a few days at a time, so that others get their turn and one can stop it.
class EffectView final : public QWidget
{
    Q_OBJECT
public:
    /// The desk outlives the view.
    explicit EffectView(app::Desk &desk, QWidget *parent = nullptr);

    /// A moment after the last change. `groups` is shared with the calendar.
    void rehearse(const db::GreetingRule &rule, std::shared_ptr<app::CustomerGroups> groups);

signals:
    void failed(const db::Error &error);

private:
    void goOn();
    void stop();
    void fill();

    app::Desk &m_desk;
    db::GreetingRule m_rule;
    std::shared_ptr<app::CustomerGroups> m_groups;
    std::shared_ptr<app::RuleRehearsal> m_rehearsal;
    Loader<std::shared_ptr<app::RuleRehearsal>> m_begin;
    Loader<app::RuleEffect> m_step;
    app::RuleEffect m_effect;
    bool m_stopped = false;
    QLabel *m_words;
    QLabel *m_left;
    QLabel *m_next;
    QWidget *m_bars;
    QPushButton *m_stop;
};

} // namespace ui
