#pragma once

#include "app/customers/customer_profile.h"

#include <QUrl>
#include <QWidget>

class QMenu;
class QPushButton;
class QToolButton;

namespace ui {

/// What one does with a customer at once: call, write, log. The dots for everything else stand elsewhere.
class ProfileButtons final : public QWidget
{
    Q_OBJECT
public:
    explicit ProfileButtons(QWidget *parent = nullptr);

    void show(const db::Customer &customer);
    QList<QWidget *> keyboardStops() const;
    QToolButton *more() const { return m_more; }
    /// Writes by the way there is; where there are several, a menu asks.
    void write();

signals:
    void linkAsked(const QUrl &link);
    void logAsked();
    /// The menu behind the dots is to be filled.
    void menuOpens(QMenu &menu);

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
