#pragma once

#include "app/outbox/today_board.h"

#include <QList>

class QModelIndex;

namespace ui {

class GreetingWork;
class TodayList;
class TodayLoader;
class TodayModel;
struct TodayRow;

/// What is chosen in the list of the day: one greeting, several, or all under a head.
class TodaySelection final
{
public:
    /// All outlive this object.
    TodaySelection(TodayList &list, const TodayModel &model, const TodayLoader &loader,
                   const GreetingWork &work)
        : m_list(list), m_model(model), m_loader(loader), m_work(work)
    {}

    /// The current line, or none.
    const TodayRow *row() const;
    /// The greeting that is current, or none.
    const app::TodayItem *chosen() const;
    /// The same if it is still to be sent.
    const app::TodayItem *open() const;
    /// A head is current, and nothing beside it is chosen.
    bool isHead() const;
    /// Several rows, or what is under the head that is current; empty while one greeting is chosen.
    QList<app::TodayItem> many() const;
    /// Goes there; several that are chosen stay so while the current one does. Invalid: chooses nothing.
    void choose(const QModelIndex &next);
    /// This valid one and no other, whichever keys are held.
    void chooseOnly(const QModelIndex &index);

private:
    TodayList &m_list;
    const TodayModel &m_model;
    const TodayLoader &m_loader;
    const GreetingWork &m_work;
};

} // namespace ui
