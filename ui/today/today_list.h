#pragma once

#include "ui/theme/grid.h"

#include <QListView>

namespace ui {

/// The greetings of the day. Letters are the page's keys, not a search in the list.
class TodayList final : public QListView
{
    Q_OBJECT
public:
    explicit TodayList(QWidget *parent = nullptr);

    void keyboardSearch(const QString &) override {}
    QSize sizeHint() const override { return {grid::px(400), grid::px(400)}; }
    QSize minimumSizeHint() const override { return {grid::px(230), grid::px(160)}; }

signals:
    /// A heading that can be opened was clicked.
    void headingChosen();

protected:
    /// Chooses nothing by itself when the keyboard comes: current is what the person, or the page, chose.
    void focusInEvent(QFocusEvent *event) override;
};

} // namespace ui
