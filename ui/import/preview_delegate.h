#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// The cells of the preview: result and stage as chips, the rest as quiet words.
class PreviewDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit PreviewDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// Room that a column needs for its usual content, of PreviewModel::Column.
    static int widthOf(int column, const QString &heading);
};

} // namespace ui
