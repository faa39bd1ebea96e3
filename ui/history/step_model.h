#pragma once

#include "app/core/clock.h"
#include "app/desk/history.h"

#include <QAbstractListModel>

namespace ui {

/// Steps of the journal under headings of their days, for RowDelegate.
class StepModel final : public QAbstractListModel
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
    int firstStep() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    /// The last of them comes into sight.
    void moreAsked();

private:
    struct Row
    {
        qsizetype step = -1; ///< -1: a heading
        QDate day;
    };
    QList<Row> rowsFrom(qsizetype first, QDate lastDay) const;
    QVariant heading(const Row &row, int role) const;
    QString secondLine(const db::JournalEntry &step) const;

    app::Clock m_clock;
    QDate m_today;
    QList<db::JournalEntry> m_steps;
    QList<Row> m_rows;
    bool m_isWhole = true;
    bool m_hasSeveralAgents = false;
};

} // namespace ui
