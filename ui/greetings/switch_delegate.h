#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// Rows with a switch, which is the check state of their first column: a click on it, and Space, ask the
/// model to turn it over.
class SwitchDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static QSize switchSize();

protected:
    /// Where it is in a cell of the first column.
    virtual QRect switchRect(const QRect &cell) const = 0;
    static bool isOn(const QModelIndex &index);
    /// A pill with a knob.
    void paintSwitch(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) final;
};

/// What lies under a cell that is chosen or pointed at.
void paintUnder(QPainter &painter, const QStyleOptionViewItem &option);
/// The ring around the cell that has the keyboard.
void paintKeyboard(QPainter &painter, const QStyleOptionViewItem &option);

} // namespace ui
