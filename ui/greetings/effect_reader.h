#pragma once

#include "app/greetings/rule_effect.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace app {
class Desk;
}

namespace ui {

/// Rehearses a change of a rule as it is typed: the newest wins, a few days at a time, so that others get
/// their turn and the window can stop it.
class EffectReader final : public QObject
{
    Q_OBJECT
public:
    explicit EffectReader(app::Desk &desk, QObject *parent = nullptr);
    ~EffectReader() override;

    /// Asks a moment after the last change. `crowds` is shared with the calendar.
    void want(const app::RuleChange &change, std::shared_ptr<app::Crowds> crowds);
    void stop();
    bool isReading() const { return m_reading || m_pause.isActive(); }

signals:
    /// Grows day by day until done is total.
    void read(const app::RuleEffect &effect);
    void failed(const db::Error &error);

private:
    void begin();
    void goOn(const std::shared_ptr<app::RuleRehearsal> &rehearsal);

    app::Desk &m_desk;
    QTimer m_pause;
    app::RuleChange m_change;
    std::shared_ptr<app::Crowds> m_crowds;
    std::shared_ptr<std::atomic_bool> m_stop;
    bool m_reading = false;
};

} // namespace ui
