#pragma once

#include "db/core/error.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace app {
class Desk;
}

namespace ui {

class NotificationBar;

/// What a shop without customers shows instead of an empty page: import a list, or try the sample shop; while
/// the latter is made, how far it is and a way to stop it. What came of it is told in the notification bar;
/// pages learn of it by Desk::changed.
class StartActions final : public QWidget
{
    Q_OBJECT
public:
    /// Desk and notification bar outlive this object.
    StartActions(app::Desk &desk, NotificationBar &notifications, QWidget *parent = nullptr);
    /// Stops what is still running.
    ~StartActions() override;

    void makeSample();
    bool isRunning() const { return m_running != nullptr; }

signals:
    /// A list is to be imported; an empty path asks for the file.
    void importAsked(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Progress; ///< written on the database thread, read here
    std::shared_ptr<Progress> begin();
    void finish();
    void refused(const db::Error &error);
    void showProgress();

    app::Desk &m_desk;
    NotificationBar &m_notifications;
    std::shared_ptr<Progress> m_running;
    QTimer m_look;
    QWidget *m_picture;
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_import;
    QPushButton *m_try;
    QLabel *m_doing;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace ui
