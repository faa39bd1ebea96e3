#pragma once

#include "app/core/clock.h"
#include "app/desk/history.h"
#include "ui/widgets/day_list_model.h"

namespace ui {

/// Steps of the journal under headings of their days, for RowDelegate.
class StepModel final : public DayListModel
{
    Q_OBJECT
public:
    explicit StepModel(const app::Clock &clock, QObject *parent = nullptr);

    /// The newest first; `isWhole`: there are no earlier ones. Those shown already stay in place where only
    /// earlier ones come to them.
    void setSteps(const QList<db::JournalEntry> &steps, bool isWhole);
    /// None for a heading.
    const db::JournalEntry *stepAt(int row) const;
    /// -1 where it is not shown.
    int rowOf(db::JournalId id) const;
    /// -1 where there is none.
    int firstStep() const { return firstEntryRow(); }

private:
    QString dayWords(QDate day) const override;
    QVariant entryData(qsizetype entry, QDate day, int role) const override;
    QString secondLine(const db::JournalEntry &step) const;

    app::Clock m_clock;
    QList<db::JournalEntry> m_steps;
    bool m_hasSeveralAgents = false;
};

} // namespace ui
