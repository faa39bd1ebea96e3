#pragma once

#include "db/customers/customer.h"
#include "ui/palette/counter_entry.h"
#include "ui/palette/counter_line.h"
#include "ui/palette/lines_for_new.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace ui {

class CommandPalette;
class ContactWork;
class CounterBar;
class CounterNote;
class Doer;
class FailedEntries;
class Navigator;
class UndoHistory;

/// What is done at the counter: whoever was chosen in the palette stays in the bar for what one key records,
/// until a line was typed or the next one is asked for; then the palette is open for the next customer. What
/// could not be recorded is put back into the bar, or, where something else is being typed by then, is shown
/// there and can be tried again.
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
    /// Lines and keys that would be lost with the window: half typed, failed, or of who is not stored. What
    /// is on the way into the file is not among them.
    qsizetype unrecorded() const;

private:
    /// A new customer on the way into the file, and the bar they were made in, which may be closed by now.
    struct Made
    {
        db::Customer customer;
        QString typed;
        QPointer<CounterBar> bar;
    };

    void store(const Made &made);
    bool isInBar(const Made &made) const;
    /// Who is made is stored, or was already, under this id.
    void know(const Made &made, db::CustomerId id, const QString &name);
    /// What the bar shows of them, as it is stored now.
    void refreshPerson();
    /// At once, or as soon as the one in the bar is stored.
    void record(const app::LogLine &line, const QString &typed);
    /// For who is stored only now that the bar is closed.
    void recordLate(const QString &madeOf, db::CustomerId id, const QString &name);
    void write(const CounterEntry &entry);
    void keepFailed(const CounterEntry &entry, const QString &why);
    /// The line that was begun for whoever is in the bar, or one that could not be recorded.
    void putBack();
    /// What waits for the new customer in the bar. One key is as if pressed again; the line typed last is
    /// seen first.
    void putBackForNew();
    /// At once, or as soon as the one in the bar is stored.
    void openProfile();
    /// The bar has closed: what is half typed in it waits for its customer.
    void keepLine();
    /// The bar is left before its customer is stored.
    void keepWaiting();
    /// The palette for the next customer, with this typed already.
    void next(const QString &typed = {});
    /// Where it is seen; Undo there is of what was done last, so it is not kept for later.
    CounterNote *note() const;
    void sayDone(const QString &told);
    /// Under the dimming nobody sees the bar of the window.
    void offerMove(db::CustomerId id, const QString &name, const QString &question);
    void sayUndone(const QString &told);
    void listenTo(CounterNote &note);

    Doer &m_doer;
    UndoHistory &m_undo;
    Navigator &m_navigator;
    QWidget *m_window;
    CommandPalette &m_palette;
    CounterNote *m_foot; ///< of the palette
    ContactWork *m_contacts;
    FailedEntries *m_failed;
    QPointer<CounterBar> m_bar;
    app::CustomerLine m_person;                 ///< in the bar; without an id while it is being stored
    QHash<db::CustomerId, CounterLine> m_lines; ///< half typed, of this session
    QString m_madeOf;                           ///< what was typed to make the one being stored
    LinesForNew m_forNew;                       ///< of those whose bar is closed
    QList<CounterEntry> m_waiting;              ///< entered for the one being stored, in this order
    bool m_profileWanted = false;               ///< of the one being stored
};

} // namespace ui
