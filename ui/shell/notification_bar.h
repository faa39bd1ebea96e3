#pragma once

#include <QFrame>
#include <QTimer>

#include <chrono>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

/// One thing to tell the person, in words already translated.
struct Notice
{
    enum class Kind
    {
        Good,  ///< done; goes away by itself
        Info,  ///< news; goes away by itself
        Danger ///< something failed; stays until closed
    };
    Kind kind = Kind::Info;
    QString text = {};
    QString actionText = {};           ///< optional, such as "Undo"
    std::function<void()> action = {}; ///< runs once; the notification bar closes
};

/// The inline message at the foot of the window. Never takes the keyboard by itself; Esc inside closes it. A
/// later notice covers an earlier one; a failure that was covered comes back when the later one is gone.
class NotificationBar final : public QFrame
{
    Q_OBJECT
public:
    explicit NotificationBar(QWidget *parent = nullptr);

    /// Returns its number, for withdraw().
    quint64 show(const Notice &notice);
    /// The same for a failure that is not urgent: it comes once the good news that is shown is gone, with its
    /// Undo.
    quint64 showNext(const Notice &failure);
    /// Takes a notice away that no longer holds, such as an Undo of what was undone by its key.
    void withdraw(quint64 number);
    /// Whether it is shown, or covered and not yet closed.
    bool holds(quint64 number) const;
    /// Closes what is shown.
    void dismiss();
    bool isShowing() const { return !m_notices.isEmpty(); }
    /// What is shown stays until it is closed, and may take several lines.
    bool stays() const;
    QString text() const;
    /// Of what stays: its words on one line, as long as a line is read with ease. A label that wraps would
    /// rather be narrow and high.
    QSize sizeHint() const override;
    /// How long good news stays; 6 s unless a test is in a hurry.
    void setPatience(std::chrono::milliseconds patience) { m_patience.setInterval(patience); }

signals:
    /// Shown, replaced or gone: whoever holds the notification bar places it again.
    void changed();
    /// A failure is told that was not held yet.
    void troubled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    /// Takes the earlier one with the same words away; whether there was one.
    bool removeAlike(const Notice &notice);
    void present();
    void dress();
    void runAction();

    struct Shown
    {
        quint64 number;
        Notice notice;
    };
    const Notice &shown() const { return m_notices.last().notice; }

    QList<Shown> m_notices; // the last one is shown; those under it are failures not yet closed
    quint64 m_lastNumber = 0;
    QTimer m_patience;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace ui
