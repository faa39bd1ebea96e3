#pragma once

#include <QPointer>
#include <QWidget>

namespace ui {

/// Stands over the whole window, which is dimmed, with a panel in it that has the keyboard. A click beside
/// the panel closes it and returns the focus to the widget that had it.
class PaletteFrame : public QWidget
{
    Q_OBJECT
public:
    /// Covers `window`, which it belongs to.
    explicit PaletteFrame(QWidget *window);

    bool isOpen() const { return isVisible(); }
    /// Closes and returns the focus to the widget that had it.
    void close();

signals:
    void closed();

protected:
    /// Comes up, with the keyboard in `first`.
    void appear(QWidget *first);
    virtual QRect panel() const = 0;
    /// After a change of the window's size.
    virtual void place();
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void keepKeyboard(QWidget *left, QWidget *taker);

    QPointer<QWidget> m_before; ///< had the keyboard
};

} // namespace ui
