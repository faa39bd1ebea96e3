#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QAction;

namespace ui {

/// What an action is made of. The texts are functions, because they are asked again when the language
/// changes.
struct ActionSpec
{
    using Words = std::function<QString()>;

    QString id;        ///< stable and dotted, such as "page.today"
    Words text;        ///< a verb, as in a menu
    Words tip = {};    ///< optional, a whole sentence
    QString icon = {}; ///< optional, as in Icons
    QKeySequence shortcut = {};
    QKeySequence otherShortcut = {}; ///< optional, does the same
    std::function<void()> run = {};  ///< optional, called when triggered
};

/// Every command of the window, made once; menus, buttons and the command palette list these same actions.
class Actions final : public QObject
{
    Q_OBJECT
public:
    /// `window` gets the actions, so that their shortcuts work anywhere in it.
    explicit Actions(QWidget *window);

    /// Makes an action; an id can be used once.
    QAction *add(const ActionSpec &spec);
    /// Another key for an action that was made; its tool tip follows.
    void setKey(const QString &id, const QKeySequence &key);
    /// The action with this id, or nullptr.
    QAction *action(const QString &id) const;
    /// All of them, in the order they were made.
    QList<QAction *> all() const { return m_order; }
    /// Sets all texts again in the language in use.
    void retranslate();

private:
    void setWords(QAction *action, const ActionSpec &spec) const;

    QWidget *m_window;
    QList<QAction *> m_order;
    QHash<QString, QAction *> m_byId;
    QHash<QString, ActionSpec> m_specs;
};

/// Does the action belong to one page only?
bool isOfOnePage(const QAction *action);
/// Its id in Actions, told from its object name.
QString idOf(const QAction *action);

} // namespace ui
