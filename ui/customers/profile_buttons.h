#pragma once

#include "app/customers/customer_profile.h"

#include <QUrl>
#include <QWidget>

class QPushButton;
class QToolButton;

namespace ui {

/// What one does with a customer at once: call, write, log; and edit and delete behind the dots.
class ProfileButtons final : public QWidget
{
    Q_OBJECT
public:
    explicit ProfileButtons(QWidget *parent = nullptr);

    void show(const db::Customer &customer);
    QList<QWidget *> keyboardStops() const;
    /// Writes by the way there is; where there are several, a menu asks.
    void write();

signals:
    void linkAsked(const QUrl &link);
    void logAsked();
    void editAsked();
    void deleteAsked();
    void eraseAsked(); ///< for good, from the backups too

private:
    struct Road
    {
        db::Channel channel;
        QString address;
    };
    void open(const Road &way);

    QList<Road> m_roads; ///< to write by, the best first
    QString m_phone;
    QPushButton *m_call;
    QPushButton *m_write;
    QPushButton *m_log;
    QToolButton *m_more;
};

} // namespace ui
