#pragma once

#include <QFrame>

namespace ui {

/// A frame over the window, gone with the next click beside it.
class PopupFrame : public QFrame
{
    Q_OBJECT
public:
    explicit PopupFrame(QWidget *parent);

protected:
    /// Moves it under what it belongs to, in global coordinates; over it where there is no room, and always
    /// on that one's screen.
    void placeAt(const QWidget *owner, const QRect &anchor);
    /// The same for a whole widget.
    void placeUnder(const QWidget *anchor);
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
