#pragma once

#include <QWidget>

class QComboBox;
class QLabel;

namespace ui {

class ToneLabel;

/// A question about a whole list with a few answers to choose from; hidden until it is asked. Once asked it
/// stays, so that the answer can be changed.
class ListQuestion final : public QWidget
{
    Q_OBJECT
public:
    /// The objects are called `name` with "Label" and "ComboBox" behind it. `first`: the answer that holds
    /// without a choice; -1: none, and the list waits for one.
    ListQuestion(const QString &name, const QStringList &answers, int first, QWidget *parent = nullptr);

    void ask(const QString &question);
    bool isAsked() const { return !isHidden(); }
    bool waits() const { return isAsked() && answer() < 0; }
    int answer() const;
    void setAnswer(int answer);
    /// For another list.
    void forget();
    /// The person went past it: shows that, and takes the keyboard.
    void insist();
    QComboBox *box() const { return m_box; }

signals:
    void answered(int answer);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();

    QLabel *m_text;
    ToneLabel *m_needed; // there while the list waits for an answer
    QComboBox *m_box;
    const int m_first;
    bool m_insists = false;
};

} // namespace ui
