#pragma once

#include "app/outbox/missed/missed_list.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

class QListView;

namespace ui {

class MissedModel;

/// What is chosen in the list of missed messages: rows, or all of a day, an occasion or a campaign, with
/// those that are not listed.
class MissedSelection final : public QObject
{
    Q_OBJECT
public:
    /// A child of the list, which shows the model.
    MissedSelection(QListView *list, MissedModel *model);

    /// The rows that are chosen; of a scope those that are listed.
    QList<const app::MissedItem *> items() const;
    /// Nothing: rows were chosen one by one.
    const std::optional<app::MissedScope> &scope() const { return m_scope; }
    /// Where one of them at least is listed.
    void chooseAll(const app::MissedScope &scope);
    /// These are to be chosen once they are listed, or all are; the first of them becomes current.
    void chooseFirst(const QSet<db::MessageId> &ids) { m_first = ids; }
    /// Not all of those are listed yet, and there are more.
    bool wantsMore() const { return !m_first.isEmpty(); }
    /// The day of the current message, and its campaign or else its occasion; all where it has none.
    app::MissedScope itsDay() const;
    app::MissedScope itsOccasion() const;
    /// Puts another list in, in which what is still there stays chosen and current.
    void setList(const app::MissedList &list);

signals:
    void changed();
    /// Behind setList(), see wantsMore().
    void moreWanted();

private:
    const app::MissedItem *current() const;
    void choose(const QSet<db::MessageId> &ids);
    /// False: none of them is listed, and what is chosen stays so.
    bool select(const std::function<bool(const app::MissedItem &)> &isMeant);

    QListView *m_list;
    MissedModel *m_model;
    std::optional<app::MissedScope> m_scope;
    QSet<db::MessageId> m_first; ///< to be chosen
};

} // namespace ui
