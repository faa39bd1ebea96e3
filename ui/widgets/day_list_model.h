#pragma once

#include <QAbstractListModel>
#include <QDate>

#include <functional>

namespace ui {

/// Entries under headings of their days, for RowDelegate; more of them are asked for as their end comes into
/// sight. What the entries are, a model of its own says.
class DayListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;
    bool canFetchMore(const QModelIndex &parent) const final;
    void fetchMore(const QModelIndex &parent) final;

signals:
    /// The last of them comes into sight.
    void moreAsked();

protected:
    using QAbstractListModel::QAbstractListModel;

    /// What the entries are now.
    struct Entries
    {
        QList<QDate> days;        ///< of each, those of one day behind each other
        bool isContinued = false; ///< they begin with all that are shown, on the same days
        bool isWhole = true;      ///< there are no more behind them
        QDate today;
    };
    /// `take` puts the entries into their place. Rows that are shown stay where they are continued.
    void setEntries(const Entries &entries, const std::function<void()> &take);
    /// By its place among the entries; -1 for a heading, and where there is no such row.
    qsizetype entryAt(int row) const;
    /// -1 where it is not shown.
    int rowOfEntry(qsizetype entry) const;
    /// -1 where there is none.
    int firstEntryRow() const;
    QDate today() const { return m_today; }

    virtual QString dayWords(QDate day) const = 0;
    virtual QVariant entryData(qsizetype entry, QDate day, int role) const = 0;

private:
    struct Row
    {
        qsizetype entry = -1; ///< -1: a heading
        QDate day;
    };
    static QList<Row> rowsFrom(const QList<QDate> &days, qsizetype first, QDate lastDay);
    QVariant headingData(QDate day, int role) const;

    QList<Row> m_rows;
    qsizetype m_entries = 0; ///< how many
    bool m_isWhole = true;
    QDate m_today;
};

} // namespace ui
