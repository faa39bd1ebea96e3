#pragma once

#include "app/greetings/calendar_days.h"
#include "ui/greetings/greeting_words.h"
#include "ui/widgets/line_pages.h"

#include <QAbstractListModel>
#include <QTimer>

namespace app {
class Desk;
}

namespace ui {

/// Everybody of a day: who they are is kept as ids, names are read for the rows in view. For RowDelegate.
class DayPeopleModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    DayPeopleModel(app::Desk &desk, const RuleNames &names, QObject *parent = nullptr);

    void setPeople(const QList<app::DayPerson> &people);
    db::CustomerId customerAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void want(qsizetype page) const;
    void readNext();

    app::Desk &m_desk;
    const RuleNames &m_names;
    QList<app::DayPerson> m_people;
    mutable LinePages m_pages;
    mutable QList<qsizetype> m_wanted; // newest first
    mutable QTimer m_ask;
    bool m_reading = false;
    int m_generation = 0;
};

} // namespace ui
