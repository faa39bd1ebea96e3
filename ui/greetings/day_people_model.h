#pragma once

#include "app/customers/customer_list.h"
#include "app/greetings/calendar_days.h"
#include "ui/greetings/greeting_words.h"
#include "ui/shell/loader.h"
#include "ui/widgets/line_pages.h"

#include <QAbstractListModel>

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
    QList<db::CustomerId> idsOf(qsizetype page) const;

    app::Desk &m_desk;
    const RuleNames &m_names;
    QList<app::DayPerson> m_people;
    mutable LinePages m_pages;
    mutable qsizetype m_page = 0; ///< on its way
    mutable Loader<QList<app::CustomerLine>> m_lines;
};

} // namespace ui
