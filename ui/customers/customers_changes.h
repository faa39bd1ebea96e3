#pragma once

#include "db/core/change_set.h"

#include <QObject>

#include <utility>

class QWidget;

namespace app {
class Desk;
}

namespace ui {

/// What makes the page of customers read again: what the desk has written, and another day. While the page is
/// hidden that is kept for when it is shown.
class CustomersChanges final : public QObject
{
    Q_OBJECT
public:
    /// `page` owns it; the desk outlives both.
    CustomersChanges(app::Desk &desk, QWidget *page);

    /// Purchases and calls decide who is in the list, too: of a segment.
    void setByHistory(bool byHistory) { m_byHistory = byHistory; }
    /// Something has changed while the page was hidden, or nothing was read yet; asked once.
    bool takeStale() { return std::exchange(m_stale, false); }

signals:
    /// Other customers may be in the list.
    void listChanged();
    /// The same customers; something about them is new.
    void rowsChanged(const db::ChangeSet &changes);

private:
    void look(const db::ChangeSet &changes);
    void lookAtAll();

    QWidget *m_page;
    bool m_byHistory = false;
    bool m_stale = true;
};

} // namespace ui
