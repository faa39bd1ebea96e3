#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace ui {

/// Covers the window while the file of an older version is brought up to date, which takes a while of a large
/// shop: at which step it is. It cannot be stopped.
class UpdatePage final : public QWidget
{
    Q_OBJECT
public:
    explicit UpdatePage(QWidget *parent = nullptr);

    /// Step `step`, from 1, of `steps` begins.
    void showStep(int step, int steps);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    int m_step = 0;
    int m_steps = 0;
    QLabel *m_title;
    QLabel *m_lead;
    QLabel *m_at;
    QProgressBar *m_bar;
};

} // namespace ui
