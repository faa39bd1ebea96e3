#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// A day: its number large, the lunar day small, occasions as amber chips, people as teal ones.
class CalendarDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CalendarDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace ui
