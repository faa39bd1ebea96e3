#pragma once

#include "ui/theme/grid.h"

#include <QListView>

namespace ui {

/// The greetings of the day. Shift and Ctrl choose several, Ctrl+A all of the group in which one is. Letters
/// are the page's keys, not a search in the list.
class TodayList final : public QListView
{
    Q_OBJECT
public:
    explicit TodayList(QWidget *parent = nullptr);

    void keyboardSearch(const QString &) override {}
    QSize sizeHint() const override { return {grid::px(400), grid::px(400)}; }
    QSize minimumSizeHint() const override { return {grid::px(230), grid::px(160)}; }
    /// With the heads above it where there is room.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    /// Some of it is on the screen, or would be if the list were.
    bool isInSight(const QModelIndex &index) const;
    /// All of the group in which the current line is.
    void selectAll() override;

signals:
    /// A head is to be opened or folded.
    void headingChosen();
    /// The menu of what is chosen is wanted there.
    void menuWanted(const QPoint &globalPos);

protected:
    /// Chooses nothing by itself when the keyboard comes: current is what the person, or the page, chose.
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    /// Home goes to the first greeting, not to the head over it.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    bool isHead(const QModelIndex &index) const;
    bool isOnChevron(const QModelIndex &index, const QPoint &at) const;

    QPoint m_pressedAt;
};

} // namespace ui
