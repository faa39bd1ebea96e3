#pragma once

#include "db/greetings/greeting_store.h"

#include <QObject>
#include <QString>

#include <functional>

namespace db {
class Session;
}

namespace app {
class Desk;
}

namespace ui {

class NotificationBar;
class UndoHistory;

/// Every change of rules and occasions: written on the database thread, told in the strip, taken back by
/// Ctrl+Z. A write that fails is told and changes nothing.
class GreetingChanges final : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object.
    GreetingChanges(app::Desk &desk, NotificationBar &strip, UndoHistory &undo, QObject *parent = nullptr);

    /// A new rule (no id) or another content of one; `before` is what Undo goes back to.
    void save(const db::GreetingRule &rule, const db::GreetingRule &before);
    void setRuleEnabled(db::RuleId id, bool enabled, const QString &told);
    void remove(db::RuleId id);
    void setOccasionEnabled(const QString &key, bool enabled, const QString &name);
    /// A new own day (no key) or another content of one.
    void save(const db::Occasion &occasion, const db::Occasion &before);
    void removeOccasion(const QString &key, const QString &name);
    /// Sets the day of a year, or lets the rule's day count again (an invalid date).
    void setDate(const QString &key, int year, QDate date, QDate before);

signals:
    void ruleSaved(db::RuleId id);
    void occasionSaved(const QString &key);
    void failed();

private:
    using Job = std::function<db::Result<db::ChangeSet>(db::Session &)>;
    /// Writes; then tells, with the job that takes it back.
    void write(const Job &job, const QString &told, const Job &back, const std::function<void()> &then = {});
    void refuse(const db::Error &error);

    app::Desk &m_desk;
    NotificationBar &m_strip;
    UndoHistory &m_undo;
};

} // namespace ui
