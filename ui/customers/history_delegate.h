#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// Rows of a history: icon, text on as many lines as it needs, quiet detail under it, amount at the right.
class HistoryDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit HistoryDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Height of a row in a list of this width.
    static int heightOf(const QModelIndex &index, int width);
};

} // namespace ui
