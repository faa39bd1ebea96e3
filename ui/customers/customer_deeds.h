#pragma once

#include "app/customers/customer_saving.h"
#include "app/customers/log_line.h"
#include "db/customers/consent.h"

#include <QObject>

namespace app {
class Desk;
}

namespace ui {

class NotificationBar;
class UndoHistory;

/// What the agent does with a customer: log, delete, record a consent, and take each back. Tells its own
/// failures.
class CustomerDeeds final : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object.
    CustomerDeeds(app::Desk &desk, NotificationBar &strip, UndoHistory &undo, QObject *parent = nullptr);

    /// `typed` comes back by notLogged when it can not be recorded.
    void log(const db::Customer &customer, const app::LogLine &line, const QString &typed);
    /// Soft: found by nobody until it is taken back.
    void remove(const db::Customer &customer);
    void record(const db::Customer &customer, const db::Consent &consent);
    /// Tells of a save and makes it undoable.
    void saved(const app::SaveOutcome &outcome);

signals:
    /// This customer is there again: show them.
    void broughtBack(db::CustomerId id);
    /// A line could not be recorded: it is to stand in the field again.
    void notLogged(db::CustomerId id, const QString &typed);

private:
    void bringBack(db::CustomerId id);
    void undoSave(const db::Customer &before, const db::Customer &after);
    void refused(const db::Error &error);

    app::Desk &m_desk;
    NotificationBar &m_strip;
    UndoHistory &m_undo;
};

} // namespace ui
