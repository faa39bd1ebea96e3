#pragma once

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

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
