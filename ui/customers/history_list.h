#pragma once

#include "ui/contacts/history_line.h"

#include <QAbstractListModel>
#include <QListView>

namespace ui {

/// What happened with one customer, in roles of ui::row. Holds the lines it is given.
class HistoryModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setLines(const QList<HistoryLine> &lines);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<HistoryLine> m_lines;
};

/// Shows the lines at their full height, long ones on several lines: what is around it scrolls.
class HistoryList final : public QListView
{
    Q_OBJECT
public:
    explicit HistoryList(QWidget *parent = nullptr);

    void setLines(const QList<HistoryLine> &lines);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The keyboard has come to a line, at this place of the list.
    void lineReached(const QRect &rect);
    /// What can be done with this line, at this place of the screen.
    void menuAsked(int row, const QPoint &at);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void askForMenuAtTheKeyboard();

    HistoryModel *m_model;
};

} // namespace ui
