#pragma once

#include "db/core/error.h"
#include "db/core/id.h"

#include <QStackedWidget>
#include <QVariantMap>

namespace app {
class Desk;
}

namespace ui {

class CustomerEditor;
class CustomerListPane;
class GroupCard;
class ProfileLoader;
class ProfilePanel;

/// What stands beside the list: the profile of the customer chosen, what can be done with several, or the
/// editor while it is open.
class CustomerSide final : public QStackedWidget
{
    Q_OBJECT
public:
    /// Both outlive this object.
    CustomerSide(app::Desk &desk, CustomerListPane &list);

    ProfilePanel *profile() const { return m_profile; }
    /// It goes to this object, which is shown in its place while it is open.
    void setEditor(CustomerEditor *editor);
    bool isEditing() const;
    /// What is typed is on its way into the file.
    bool isSaving() const;
    /// Who is chosen; the profile may still show who was chosen before.
    db::CustomerId chosen() const;
    void readAgain();
    /// The keyboard into what is shown.
    void takeFocus();
    /// Who is shown, at which tab, and what is typed.
    QVariantMap place() const;
    /// All but who is shown.
    void restorePlace(const QVariantMap &place);

signals:
    /// Esc returns the focus to the list.
    void leaveAsked();
    void failed(const db::Error &error);

private:
    void present();

    CustomerListPane &m_list;
    ProfilePanel *m_profile;
    ProfileLoader *m_reader;
    GroupCard *m_group;
    CustomerEditor *m_editor = nullptr;
};

} // namespace ui
