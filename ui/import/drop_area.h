#pragma once

#include <QWidget>

class QPushButton;

namespace ui {

/// The big place for a list: drop it here, choose it or paste it. Takes the whole width and says what it
/// wants.
class DropArea final : public QWidget
{
    Q_OBJECT
public:
    explicit DropArea(QWidget *parent = nullptr);

    QPushButton *button() const { return m_choose; }
    QPushButton *pasteButton() const { return m_paste; }
    /// A file hangs over the window.
    void setHot(bool hot);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_picture;
    QPushButton *m_choose;
    QPushButton *m_paste;
    bool m_hot = false;
};

} // namespace ui
