#pragma once

#include "app/greetings/rule_effect.h"
#include "ui/shell/loader.h"

namespace ui {

/// Rehearses a change of a rule as it is typed: the newest wins, a few days at a time, so that others get
/// their turn and the window can stop it.
class EffectLoader final : public QObject
{
    Q_OBJECT
public:
    explicit EffectLoader(app::Desk &desk, QObject *parent = nullptr);

    /// Asks a moment after the last change. `groups` is shared with the calendar.
    void want(const app::RuleChange &change, std::shared_ptr<app::CustomerGroups> groups);
    void stop();
    bool isReading() const { return m_begin.isLoading() || m_step.isLoading(); }

signals:
    /// Grows day by day until done is total.
    void read(const app::RuleEffect &effect);
    void failed(const db::Error &error);

private:
    void goOn();

    app::Desk &m_desk;
    std::shared_ptr<app::RuleRehearsal> m_rehearsal;
    Loader<std::shared_ptr<app::RuleRehearsal>> m_begin;
    Loader<app::RuleEffect> m_step;
};

} // namespace ui
