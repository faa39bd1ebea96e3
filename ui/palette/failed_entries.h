#pragma once

#include "ui/palette/counter_entry.h"
#include "ui/palette/counter_line.h"

#include <QList>
#include <QObject>

#include <optional>

namespace ui {

class CounterNote;

/// What could not be recorded at the counter, the oldest first, for as long as the window is open: shown
/// until it is put back into the bar, tried again or discarded.
class FailedEntries final : public QObject
{
    Q_OBJECT
public:
    explicit FailedEntries(QObject *parent) : QObject(parent) {}

    /// `why` is a sentence for the person; of several entries that of the last is shown.
    void add(const CounterEntry &entry, const QString &why);
    /// The oldest line that was typed for this customer; it is no longer here.
    std::optional<CounterLine> takeTyped(db::CustomerId id);
    qsizetype count() const { return m_entries.size(); }
    /// Shown there from now on; its buttons try all again and discard all.
    void showIn(CounterNote &note);

signals:
    /// To be recorded once more; no longer here.
    void againAsked(const CounterEntry &entry);
    /// What is to be shown; empty: nothing.
    void changed(const QString &text);

private:
    QString text() const;
    void tryAgain();
    void discard();

    QList<CounterEntry> m_entries;
    QString m_why;
};

} // namespace ui
