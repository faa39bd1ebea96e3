#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace app {
class Desk;
}

namespace ui {

class JobProgress;
class NotificationBar;

/// What a shop without customers shows instead of an empty page: import a list, type a first customer, or try
/// the sample shop; while the latter is made, how far it is and a way to stop it. What came of it is told in
/// the notification bar; pages learn of it by Desk::changed.
class StartActions final : public QWidget
{
    Q_OBJECT
public:
    /// Desk and notification bar outlive this object.
    StartActions(app::Desk &desk, NotificationBar &notifications, QWidget *parent = nullptr);

    void makeSample();
    bool isRunning() const;
    QString title() const;

signals:
    /// A list is to be imported; an empty path asks for the file.
    void importAsked(const QString &path);
    /// A first customer is to be typed.
    void addAsked();

private:
    app::Desk &m_desk;
    NotificationBar &m_notifications;
    QLabel *m_title;
    QPushButton *m_add;
    QPushButton *m_import;
    QPushButton *m_try;
    JobProgress *m_progress;
};

} // namespace ui
