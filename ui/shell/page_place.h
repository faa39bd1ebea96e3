#pragma once

#include <QList>
#include <QString>
#include <QVariantMap>

class QWidget;

namespace ui {

class Page;

/// Where a page stands: what it says itself, what is typed in its fields and not yet entered, how far it is
/// scrolled, where the keyboard is. Carried over to the page that is made in its stead.
class PagePlace final
{
public:
    /// Takes the keyboard away: a field saves what is typed when it is left.
    explicit PagePlace(const Page &page);

    bool hadKeyboard() const { return m_hadKeyboard; }
    /// What can be restored at once.
    void restore(Page &page) const;
    /// The keyboard, and how far it is scrolled: what a page reads comes a little later. True once all is
    /// done.
    bool settle(Page &page);

private:
    /// The same widget in another page: its name, and which of those with this name.
    struct Name
    {
        QString name;
        qsizetype number = 0;
    };
    static Name nameOf(const Page &page, const QWidget *widget);
    template <class T> static T *find(const Page &page, const Name &name);

    QVariantMap m_own;
    QList<std::pair<Name, QString>> m_typed;
    QList<std::pair<Name, int>> m_scrolled;
    Name m_keyboard;
    QString m_text; ///< in the field that had the keyboard
    int m_cursor = 0;
    bool m_hadKeyboard = false;
    bool m_keyboardIsBack = false;
};

} // namespace ui
