#pragma once

#include <QObject>

class QWidget;

namespace ui {

class CustomerListPane;
class CustomerSearchPanel;
class CustomerSide;
class CustomerStack;

/// Where the keyboard goes on the page of customers: from the search to the list and the profile and back, or
/// to what is offered where there is no customer.
class CustomersFocus final : public QObject
{
    Q_OBJECT
public:
    /// Between which it goes; all of it outlives this object.
    struct Parts
    {
        CustomerSearchPanel &search;
        CustomerStack &stack;
        CustomerListPane &list;
        CustomerSide &side;
    };
    /// `page`: within it, Ctrl+F goes to the search.
    CustomersFocus(const Parts &parts, QWidget *page);

    /// To where work starts: the search, or the ways to start a shop.
    void goToStart();
    /// To the profile of the one chosen, or, where the search found no customer, to the offer to add them;
    /// once the list is that of what was typed.
    void openChosen();
    /// Something else is asked for before that list came.
    void dropOpening() { m_opens = false; }
    /// How the page stood before a list came.
    struct Before
    {
        bool hadList = false;
        bool wasEmptyShop = false;
        bool listHadKeyboard = false;
    };
    /// The list of what was typed is there, and shown.
    void takeList(const Before &before);

private:
    void follow(const Before &before);
    void goToList();
    void goToFound();

    Parts m_parts;
    bool m_opens = false; ///< whoever is found first is to be opened
};

} // namespace ui
