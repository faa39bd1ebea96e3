#pragma once

#include <QWidget>

#include <functional>

class QLabel;

namespace ui {

class KeyHintButton;

/// What was just done at the counter, with its Undo, and above it what could not be recorded, until it is
/// tried again or discarded. Takes no room while there is nothing to say.
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
    /// What is done and offered; what could not be recorded stays.
    void clear();
    /// What could not be recorded; empty: nothing.
    void showFailed(const QString &text);

signals:
    void undoAsked();
    /// Of what could not be recorded.
    void tryAgainAsked();
    void discardAsked();

private:
    void present(const QString &text, bool canBeUndone);
    void showRows();

    QWidget *m_failedRow;
    QLabel *m_failed;
    KeyHintButton *m_tryAgain;
    KeyHintButton *m_discard;
    QWidget *m_row;
    QLabel *m_text;
    KeyHintButton *m_step;
    KeyHintButton *m_undo;
    std::function<void()> m_take;
};

} // namespace ui
