#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

/// Covers the window while the file of an older version is brought up to date, which takes a while of a large
/// shop: at which step it is, and Cancel, also by Esc.
class UpdatePage final : public QWidget
{
    Q_OBJECT
public:
    explicit UpdatePage(QWidget *parent = nullptr);

    /// Step `step`, from 1, of `steps` begins.
    void showStep(int step, int steps);

signals:
    /// Once; the page says that it is being stopped.
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void cancel();
    void retranslate();

    bool m_isCancelled = false;
    int m_step = 0;
    int m_steps = 0;
    QLabel *m_title;
    QLabel *m_lead;
    QLabel *m_at;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace ui
