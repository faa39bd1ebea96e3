#pragma once

#include "app/customers/customer_profile.h"

#include <QObject>
#include <QTimer>

namespace app {
class Desk;
}

namespace ui {

/// Reads the profile of whoever was chosen last. Waits a moment first, so that holding a key down in a list
/// does not read everybody on the way.
class ProfileReader final : public QObject
{
    Q_OBJECT
public:
    explicit ProfileReader(app::Desk &desk, QObject *parent = nullptr);

    /// Whose profile is wanted; nobody for an empty id.
    void want(db::CustomerId id);
    db::CustomerId wanted() const { return m_wanted; }
    /// Something about the customer may have changed.
    void readAgain();
    /// What came before `last` in the timeline of who is wanted.
    void readMore(const db::Interaction &last);

signals:
    void moreRead(const QList<db::Interaction> &earlier, bool whole);
    void read(const app::CustomerProfile &profile);
    /// It takes longer than a person should look at somebody else's profile.
    void slow();
    /// Nobody is wanted, or who was wanted is no longer there.
    void nobody();
    void failed(const db::Error &error);

private:
    app::Desk &m_desk;
    db::CustomerId m_wanted;
    int m_length = 0; ///< of the timeline read so far
    QTimer m_pause;
    QTimer m_slow;
    int m_question = 0; // answers to an earlier one are dropped
};

} // namespace ui
