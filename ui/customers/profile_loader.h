#pragma once

#include "app/customers/customer_profile.h"
#include "ui/shell/loader.h"

namespace ui {

/// Reads the profile of the customer chosen last, and its timeline page by page.
class ProfileLoader final : public QObject
{
    Q_OBJECT
public:
    explicit ProfileLoader(app::Desk &desk, QObject *parent = nullptr);

    /// Whose profile is wanted; none for an empty id. Waits a moment, so that holding a key down in a list
    /// does not read everybody on the way.
    void want(db::CustomerId id);
    db::CustomerId wanted() const { return m_wanted; }
    /// The customer may have changed.
    void readAgain();
    /// What came before `last` in the timeline.
    void readMore(const db::Interaction &last);

signals:
    void moreRead(const QList<db::Interaction> &earlier, bool whole);
    void read(const app::CustomerProfile &profile);
    void slow();
    /// No profile is wanted, or the customer is no longer there.
    void nobody();
    void failed(const db::Error &error);

private:
    app::Desk &m_desk;
    db::CustomerId m_wanted;
    int m_length = 0; ///< of the timeline read so far
    Loader<app::CustomerProfile> m_profile;
    Loader<QList<db::Interaction>> m_earlier;
};

} // namespace ui
