#pragma once

#include "ui/today/today_rows.h"

#include <QObject>
#include <QVariantMap>

#include <optional>

namespace ui {

class GreetingSide;
class GreetingWork;
class TodayList;
class TodayLoader;
class TodayModel;
class TodaySelection;

/// The lines of the list of the day: which heads are open, and which line is current once the lines have
/// changed.
class TodayLines final : public QObject
{
    Q_OBJECT
public:
    /// What it works on; all of it outlives this object.
    struct Parts
    {
        TodayList &list;
        TodayModel &model;
        TodaySelection &selection;
        const GreetingSide &side;
        const TodayLoader &loader;
        const GreetingWork &work;
    };
    /// The list has its model by then.
    TodayLines(const Parts &parts, QObject *parent);

    /// A new board, or greetings came or went: the line that was current stays so, or another follows it.
    void refresh();
    /// To be chosen by the next refresh() that has it.
    void want(db::MessageId id) { m_wanted = id; }
    /// Something is done with the line that is current, so it is the one the person means.
    void keepCurrent() { m_beginning = false; }
    /// Opens or folds the head that is current.
    void turnHead();
    /// To what was missed on earlier days, or is too late by now; nowhere when nothing is.
    void goToMissed();
    /// What is open, and which greeting is chosen, for lines made in place of these; they show it with their
    /// next refresh().
    QVariantMap place() const;
    void restorePlace(const QVariantMap &place);

signals:
    /// Another line, or the same with other words.
    void chosen();

private:
    /// The board into the model.
    void fill();
    /// The greeting to begin with, or, on a day without any, what comes next.
    QModelIndex firstLine() const;

    Parts m_parts;
    TodayFolds m_folds;
    std::optional<db::MessageId> m_wanted; ///< to be chosen as soon as it is in the list
    bool m_refreshing = false;
    /// Nothing has been chosen or done yet: the greeting to begin with is current, while the closed days are
    /// still looked through.
    bool m_beginning = true;
};

} // namespace ui
