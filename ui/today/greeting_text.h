#pragma once

#include <QTextEdit>

namespace ui {

/// The text as it will go. To read, with the keyboard passing by, or to write when editing; as high as its
/// words need, as far as there is room.
class GreetingText final : public QTextEdit
{
    Q_OBJECT
public:
    explicit GreetingText(QWidget *parent = nullptr);

    void setWords(const QString &text);
    void setEditing(bool editing);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void accepted();
    void cancelled();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int heightOf(double lines) const;
};

} // namespace ui
