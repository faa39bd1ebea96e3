#pragma once

#include "app/customers/customer_profile.h"
#include "ui/shell/loader.h"

namespace ui {

class ProfilePanel;

/// Reads the profile of the customer chosen last into the panel, and its timeline page by page.
class ProfileLoader final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this object.
    ProfileLoader(app::Desk &desk, ProfilePanel &panel, QObject *parent);

    /// Whose profile is wanted; none for an empty id. Waits a moment, so that holding a key down in a list
    /// does not read everybody on the way.
    void want(db::CustomerId id);
    db::CustomerId wanted() const { return m_wanted; }
    /// The customer may have changed.
    void readAgain();

signals:
    void failed(const db::Error &error);

private:
    /// What came before `last` in the timeline.
    void readMore(const db::Interaction &last);

    app::Desk &m_desk;
    ProfilePanel &m_panel;
    db::CustomerId m_wanted;
    int m_length = 0; ///< of the timeline read so far
    Loader<app::CustomerProfile> m_profile;
    Loader<QList<db::Interaction>> m_earlier;
};

} // namespace ui
