#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// The cells of the list of customers: name with its disc, stage as a chip, quiet dates.
class CustomerDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CustomerDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// Room that a column needs so that its usual content is not cut, of CustomerListModel::Column.
    static int widthOf(int column, const QString &heading);
};

} // namespace ui
