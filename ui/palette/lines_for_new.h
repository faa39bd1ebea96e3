#pragma once

#include "ui/palette/counter_entry.h"
#include "ui/palette/counter_line.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace ui {

/// What waits at the counter for customers who are not stored yet, by what was typed to make them.
class LinesForNew final
{
public:
    struct Kept
    {
        std::optional<CounterLine> begun;
        QList<CounterEntry> entered; ///< in this order
    };

    void begin(const QString &madeOf, const CounterLine &line) { m_kept[madeOf].begun = line; }
    void enter(const QString &madeOf, const QList<CounterEntry> &entered)
    {
        m_kept[madeOf].entered = entered;
    }
    bool hasEntered(const QString &madeOf) const { return !m_kept.value(madeOf).entered.isEmpty(); }
    Kept take(const QString &madeOf) { return m_kept.take(madeOf); }

    /// The customer is on the way into the file, and what was entered for them follows by itself.
    void beginStoring(const QString &madeOf) { m_storing.append(madeOf); }
    /// Well or not.
    void endStoring(const QString &madeOf) { m_storing.removeOne(madeOf); }
    bool isStoring(const QString &madeOf) const { return m_storing.contains(madeOf); }

    /// Lines and keys that nothing on the way into the file brings there.
    qsizetype unrecorded() const;

private:
    QHash<QString, Kept> m_kept;
    QStringList m_storing; ///< one may be made twice
};

} // namespace ui
