#pragma once

#include <QLineEdit>
#include <QTimer>

class QAction;

namespace ui {

/// Search as you type: one signal 150 ms after the last key, or with each key; Esc clears, Down goes into the
/// list.
class SearchField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

    /// Quiet words at the right while there is room, such as what can be searched for.
    void setHint(const QString &hint);
    /// For answers that are there within a frame: announces each key at once.
    void announceEachKey() { m_eachKey = true; }
    /// Announces the text at once instead of waiting for the timer.
    void searchNow();

    QSize sizeHint() const override;

signals:
    /// The person stopped typing; the text is trimmed and differs from the one before.
    void searchChanged(const QString &text);
    /// Down or Enter moves the focus to the list.
    void goToList();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_pause;
    bool m_eachKey = false;
    QString m_announced;
    QString m_hint;
    QAction *m_clear;
};

} // namespace ui
