#pragma once

#include "ui/widgets/row_delegate.h"

#include <QListView>

namespace ui {

/// RowDelegate whose headings are the chips of the two audiences.
class TemplateDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The templates by audience.
class TemplateList final : public QListView
{
    Q_OBJECT
public:
    explicit TemplateList(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Enter: the keyboard wants to go on in the text.
    void openAsked();
    void rowChanged(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
};

} // namespace ui
