#pragma once

#include "db/greetings/occasion.h"

#include <QAbstractTableModel>
#include <QDate>
#include <QList>

namespace ui {

class GreetingSetupLoader;

/// The occasions of a year by date, those of each customer last, each with its switch.
class OccasionModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Name,
        Solar,
        Lunar,
        Kind,
        Rules,
        ColumnCount
    };

    /// bool: it is on and no rule uses it, so that a rule is offered in the place of its switch.
    static constexpr int NoRuleYetRole = Qt::UserRole + 1;

    OccasionModel(GreetingSetupLoader &setup, int year, QObject *parent = nullptr);

    void setYear(int year);
    int year() const { return m_year; }
    void refresh();
    QString keyAt(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void toggled(const QString &key, bool enabled);
    /// Instead of a switch, where there is nothing yet that could be switched.
    void ruleWanted(const QString &key);

private:
    struct Row
    {
        db::Occasion occasion;
        QDate date; ///< the first of that year; invalid: none
        int days = 0;
        int rules = 0;
        int rulesOn = 0;
        bool hasNoRuleYet() const;
    };
    QString text(const Row &row, int column) const;

    GreetingSetupLoader &m_setup;
    int m_year;
    QList<Row> m_rows;
};

} // namespace ui
