#pragma once

#include "app/desk/history.h"
#include "ui/shell/loader.h"

#include <QTimer>

#include <optional>

namespace ui {

/// The steps of the journal that pass a filter, from the newest down as far as the user has looked; read in
/// parts beside the main thread, and again when something was done.
///
///     readHistory -> HistoryLoader -> StepModel
class HistoryLoader final : public QObject
{
    Q_OBJECT
public:
    explicit HistoryLoader(app::Desk &desk, QObject *parent = nullptr);

    const app::HistoryFilter &filter() const { return m_filter; }
    const QList<db::JournalEntry> &steps() const { return m_steps; }
    /// There is nothing before the last of them.
    bool isWhole() const { return m_isWhole; }
    bool isLoading() const { return m_isLoading; }

    /// From the newest; goes at least so far back as `until`.
    void read(const app::HistoryFilter &filter, db::JournalId until = {});
    /// Reads on where it ended.
    void more();
    /// The same again: something may have been done meanwhile.
    void refresh();
    /// What is not looked at is read again when it is.
    void setWatched(bool watched);

signals:
    /// Other steps, or the end is known.
    void changed();
    /// It takes a while: far back there is little that passes the filter.
    void slow();
    void failed(const db::Error &error);

private:
    enum class Telling
    {
        EachPart,
        WhenEnough ///< what is shown stays until all of it is read again
    };
    void begin(Telling telling);
    void goOn();
    void askNext();
    void take(const app::HistoryPart &part);
    bool isEnough() const;

    Loader<app::HistoryPart> m_loader;
    QTimer m_burst;
    QTimer m_slow;
    app::HistoryFilter m_filter;
    QList<db::JournalEntry> m_steps;
    bool m_isWhole = false;
    bool m_isLoading = false;
    bool m_watched = true;
    bool m_missed = false;
    // What is being read.
    QList<db::JournalEntry> m_incoming;
    db::JournalId m_reached;
    db::JournalId m_until;
    qsizetype m_wanted = 0;
    Telling m_telling = Telling::EachPart;
    bool m_isLast = false;
};

} // namespace ui
