#pragma once

#include <QWidget>

#include <functional>

class QLabel;

namespace ui {

class KeyHintButton;

/// What was just done at the counter, with its Undo. Takes no room while there is nothing to say.
class CounterNote final : public QWidget
{
    Q_OBJECT
public:
    explicit CounterNote(QWidget *parent = nullptr);

    /// What can be undone.
    void say(const QString &done);
    /// News, such as that it was undone.
    void tell(const QString &news);
    /// What was done, and a step that goes with it.
    void offer(const QString &question, const QString &step, const std::function<void()> &take);
    void clear();

signals:
    void undoAsked();

private:
    void present(const QString &text, bool canBeUndone);

    QLabel *m_text;
    KeyHintButton *m_step;
    KeyHintButton *m_undo;
    std::function<void()> m_take;
};

} // namespace ui
