#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// What a model answers for RowDelegate, beside Qt::DisplayRole (the title).
namespace row {
enum DataRole
{
    SecondLine = Qt::UserRole + 100, ///< QString, quiet text under the title
    DiscText,                        ///< QString, initials or a day's number
    Prospect,                        ///< bool, colour of the disc
    IconName,                        ///< QString, an icon at the right, as in Icons
    RightText,                       ///< QString, right-most, such as an hour
    ChipText,                        ///< QString, a chip at the right in place of the icon; may be empty
    Heading                          ///< bool, the row is the head of a group: only the title is used
};
} // namespace row

/// Rows of two lines: disc, title, second line, icon and time at the right; and the heads of groups.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ui
