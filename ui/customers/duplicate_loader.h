#pragma once

#include "app/customers/customer_saving.h"
#include "ui/shell/loader.h"

#include <QTimer>

namespace ui {

/// Looks for customers who may be the one that is typed, once the typing pauses.
class DuplicateLoader final : public QObject
{
    Q_OBJECT
public:
    /// The desk outlives it.
    DuplicateLoader(app::Desk &desk, QObject *parent);

    /// `stored`: who is edited; without an id, a new customer.
    void look(const db::Customer &typed, const db::Customer &stored);
    const QList<app::PossibleDuplicate> &found() const { return m_found; }
    /// The form is closed.
    void stop();
    void clear() { m_found.clear(); }

signals:
    void changed();

private:
    void ask();

    db::Customer m_typed;
    db::Customer m_stored;
    Loader<QList<app::PossibleDuplicate>> m_loader;
    QList<app::PossibleDuplicate> m_found;
    QTimer m_pause;
};

} // namespace ui
