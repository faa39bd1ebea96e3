#pragma once

#include "ui/theme/palette.h"

#include <QFrame>

class QAbstractItemView;

namespace ui {

/// A panel: surface 1, one-pixel line, radius 6. Give it a layout, or `hold` a list that fills it.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);

    /// Takes a list or table as the whole content: no frame of its own, the card's corners stay round.
    void hold(QAbstractItemView *view);
    /// The color of its line; Role::Line by default.
    void setEdge(Role role);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Role m_edge = Role::Line;
};

} // namespace ui
