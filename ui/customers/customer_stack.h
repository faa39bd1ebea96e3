#pragma once

#include <QStackedWidget>

namespace app {
class Desk;
}

namespace ui {

class EmptyState;
class NotificationBar;
class StartActions;

/// What stands under the search: the list with the profile, or, where no customer is listed, what can
/// be done about it.
class CustomerStack final : public QStackedWidget
{
    Q_OBJECT
public:
    enum class State
    {
        List,
        NoMatch,
        EmptyShop
    };
    /// What the list was narrowed by.
    struct Narrowing
    {
        QString searched;
        bool filtered = false;
    };

    /// Desk and notification bar outlive this object, to which `list` goes.
    CustomerStack(app::Desk &desk, NotificationBar &notifications, QWidget *list);

    void present(State state, const Narrowing &by);
    State state() const;
    /// The ways to start a shop are in sight.
    bool isStartVisible() const;
    /// A sample shop is being made.
    bool isRunning() const;
    /// The keyboard to the ways to start a shop, where one sees it.
    void goToStart();
    /// The keyboard before them: whoever has just deleted the last customer means none of them by Enter.
    void waitAtStart();
    /// The keyboard to what there is to do about no match, if that is in sight: first the offer to add whom
    /// one searched for.
    void goToOffer();

signals:
    /// No longer narrowed.
    void allAsked();
    /// A new customer by what was searched for.
    void searchedAsked();
    /// The first customer.
    void addAsked();
    /// A list is to be imported; an empty path asks for the file.
    void importAsked(const QString &path);

private:
    QWidget *m_list;
    EmptyState *m_noMatch;
    StartActions *m_start;
};

} // namespace ui
