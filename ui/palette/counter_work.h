#pragma once

#include "app/customers/customer_list.h"
#include "app/customers/log_line.h"
#include "ui/palette/counter_line.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace db {
struct Customer;
}

namespace ui {

class CommandPalette;
class ContactWork;
class CounterBar;
class CounterNote;
class Doer;
class Navigator;
class UndoHistory;

/// What is done at the counter: whoever was chosen in the palette stays in the bar until one thing is
/// recorded, then the palette is open for the next customer. What could not be recorded is put back into the
/// bar, or, where something else is being typed by then, is shown there and can be tried again.
class CounterWork final : public QObject
{
    Q_OBJECT
public:
    /// All outlive the palette.
    struct Needs
    {
        Doer &doer;
        UndoHistory &undo;
        Navigator &navigator;
        QWidget *window;
    };
    /// Belongs to the palette.
    CounterWork(const Needs &needs, CommandPalette &palette);

    void choose(const app::CustomerLine &line);
    /// A new customer of the number or name typed, or who has this number already. What is neither goes to
    /// the form.
    void create(const QString &typed);
    /// Away from whoever is in the bar, as to the next customer.
    void leave();

private:
    using Then = std::function<void()>;
    struct Entered
    {
        app::CustomerLine person;
        app::LogLine line;
        QString typed; ///< empty: by one key
    };

    void store(const db::Customer &customer, const QString &typed);
    /// Who is in the bar is stored under this id.
    void know(db::CustomerId id);
    /// At once, or as soon as the one in the bar is stored.
    void whenKnown(const Then &then);
    void record(const app::LogLine &line, const QString &typed);
    void write(const Entered &entered);
    void keepFailed(const Entered &entered);
    /// The line that was begun for whoever is in the bar, or one that could not be recorded.
    void putBack();
    void showFailed();
    void tryAgain();
    void openProfile();
    /// The bar has closed: what is half typed in it waits for its customer.
    void keepLine();
    /// The palette for the next customer, with this typed already.
    void next(const QString &typed = {});
    /// Where it is seen; Undo there is of what was done last, so it is not kept for later.
    CounterNote *note() const;
    void sayDone(const QString &told);
    /// Under the dimming nobody sees the bar of the window.
    void offerMove(db::CustomerId id, const QString &name, const QString &question);
    void sayUndone(const QString &told);
    void listenTo(const CounterNote &note);

    Doer &m_doer;
    UndoHistory &m_undo;
    Navigator &m_navigator;
    QWidget *m_window;
    CommandPalette &m_palette;
    CounterNote *m_foot; ///< of the palette
    ContactWork *m_contacts;
    QPointer<CounterBar> m_bar;
    app::CustomerLine m_person;                 ///< in the bar; without an id while it is being stored
    QHash<db::CustomerId, CounterLine> m_lines; ///< half typed, of this session
    QString m_madeOf;                           ///< what was typed to make the one being stored
    QHash<QString, CounterLine> m_linesOfNew;   ///< of who is not stored yet, by what they are made of
    std::optional<CounterLine> m_waiting;       ///< entered for the one being stored
    QList<Entered> m_failed;                    ///< of this session, the oldest first
    QString m_why;                              ///< of the last of them
    Then m_whenKnown;
};

} // namespace ui
