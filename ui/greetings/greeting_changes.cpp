#include "ui/greetings/greeting_changes.h"

#include "app/desk/desk.h"
#include "app/greetings/own_occasion.h"
#include "ui/language/explain.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/undo_history.h"

namespace ui {

GreetingChanges::GreetingChanges(app::Desk &desk, NotificationBar &strip, UndoHistory &undo, QObject *parent)
    : QObject(parent), m_desk(desk), m_strip(strip), m_undo(undo)
{}

void GreetingChanges::refuse(const db::Error &error)
{
    m_strip.show({Notice::Kind::Danger, explain(error, m_desk.path()), {}, {}});
    emit failed();
}

void GreetingChanges::write(const Job &job, const QString &told, const Job &back,
                            const std::function<void()> &then)
{
    m_desk.write(this, job, [this, told, back, then](const db::Result<db::ChangeSet> &result) {
        if (!result) {
            refuse(result.error());
            return;
        }
        m_undo.done(this, told, [this, back] {
            m_desk.write(this, back, [this](const db::Result<db::ChangeSet> &undone) {
                if (!undone)
                    refuse(undone.error());
            });
        });
        if (then)
            then();
    });
}

void GreetingChanges::save(const db::GreetingRule &rule, const db::GreetingRule &before)
{
    if (rule.id) {
        const auto put = [](const db::GreetingRule &content) -> Job {
            return [content](db::Session &session) {
                return session.inTransaction([&] { return session.greetings().updateRule(content); });
            };
        };
        write(put(rule), tr("Rule saved"), put(before), [this, id = rule.id] { emit ruleSaved(id); });
        return;
    }
    const db::Act now = m_desk.clock().act();
    m_desk.write(
        this,
        [rule, now](db::Session &session) {
            return session.inTransaction([&] { return session.greetings().addRule(rule, now); });
        },
        [this](const db::Result<db::Changed<db::RuleId>> &added) {
            if (!added) {
                refuse(added.error());
                return;
            }
            const db::RuleId id = added->value;
            m_undo.done(this, tr("Rule made"), [this, id] {
                m_desk.write(
                    this,
                    [id, atMs = m_desk.clock().nowMs()](db::Session &session) {
                        return session.greetings().setRuleArchived(id, atMs);
                    },
                    [this](const db::Result<db::ChangeSet> &undone) {
                        if (!undone)
                            refuse(undone.error());
                    });
            });
            emit ruleSaved(id);
        });
}

void GreetingChanges::setRuleEnabled(db::RuleId id, bool enabled, const QString &told)
{
    const auto set = [id](bool on) -> Job {
        return [id, on](db::Session &session) { return session.greetings().setRuleEnabled(id, on); };
    };
    write(set(enabled), told, set(!enabled));
}

void GreetingChanges::remove(db::RuleId id)
{
    write([id, atMs = m_desk.clock().nowMs()](
              db::Session &session) { return session.greetings().setRuleArchived(id, atMs); },
          tr("Rule deleted. What it has sent stays."),
          [id](db::Session &session) { return session.greetings().setRuleArchived(id, {}); });
}

void GreetingChanges::setOccasionEnabled(const QString &key, bool enabled, const QString &name)
{
    const auto set = [key](bool on) -> Job {
        return [key, on](db::Session &session) { return session.greetings().setOccasionEnabled(key, on); };
    };
    write(set(enabled),
          enabled ? tr("%1 is on", "occasion").arg(name)
                  : tr("%1 is off: nobody is greeted on it", "occasion").arg(name),
          set(!enabled));
}

void GreetingChanges::save(const db::Occasion &occasion, const db::Occasion &before)
{
    if (!occasion.key.isEmpty()) {
        const auto put = [](const db::Occasion &content) -> Job {
            return [content](db::Session &session) { return app::updateOwnOccasion(session, content); };
        };
        write(put(occasion), tr("Day saved"), put(before),
              [this, key = occasion.key] { emit occasionSaved(key); });
        return;
    }
    m_desk.write(
        this,
        [occasion](db::Session &session) {
            return session.inTransaction([&] { return app::addOwnOccasion(session, occasion); });
        },
        [this](const db::Result<db::Changed<QString>> &added) {
            if (!added) {
                refuse(added.error());
                return;
            }
            const QString key = added->value;
            m_undo.done(this, tr("Day made"), [this, key] {
                m_desk.write(
                    this,
                    [key, atMs = m_desk.clock().nowMs()](db::Session &session) {
                        return app::removeOwnOccasion(session, key, atMs);
                    },
                    [this](const db::Result<db::Changed<app::RemovedOccasion>> &undone) {
                        if (!undone)
                            refuse(undone.error());
                    });
            });
            emit occasionSaved(key);
        });
}

void GreetingChanges::removeOccasion(const QString &key, const QString &name)
{
    m_desk.write(
        this,
        [key, atMs = m_desk.clock().nowMs()](db::Session &session) {
            return app::removeOwnOccasion(session, key, atMs);
        },
        [this, name](const db::Result<db::Changed<app::RemovedOccasion>> &removed) {
            if (!removed) {
                refuse(removed.error());
                return;
            }
            const app::RemovedOccasion away = removed->value;
            const auto rules = static_cast<int>(away.rules.size());
            const QString told = rules == 0 ? tr("Deleted: %1", "day").arg(name)
                                            : tr("Deleted: %1, with %Ln rules", "day", rules).arg(name);
            m_undo.done(this, told, [this, away] {
                m_desk.write(
                    this, [away](db::Session &session) { return app::bringBack(session, away); },
                    [this](const db::Result<db::ChangeSet> &undone) {
                        if (!undone)
                            refuse(undone.error());
                    });
            });
        });
}

void GreetingChanges::setDate(const QString &key, int year, QDate date, QDate before)
{
    const auto set = [key, year](QDate day) -> Job {
        return [key, year, day](db::Session &session) {
            return day.isValid() ? session.greetings().setOccasionDate({key, year, day})
                                 : session.greetings().removeOccasionDate(key, year);
        };
    };
    write(set(date),
          date.isValid() ? tr("Day of %1 set", "year").arg(year)
                         : tr("The usual day of %1 counts again", "year").arg(year),
          set(before));
}

} // namespace ui
