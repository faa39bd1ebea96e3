#pragma once

#include "db/core/id.h"

#include <QList>
#include <QObject>

#include <vector>

namespace app {
struct Insight;
}

namespace ui {

class InsightLoader;
class NotificationBar;

/// Looks for the customers behind a point of a chart, and says so where it takes long or finds no customer.
class PeopleSearch final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    PeopleSearch(InsightLoader &loader, NotificationBar &notifications, QObject *parent);

    /// Line -1: all of them.
    void find(const app::Insight &insight, int point, int line);
    /// The notification bar says that it is looking.
    bool isTold() const;

signals:
    /// List these customers; the title says who they are.
    void found(const QString &title, const QList<db::CustomerId> &ids);

private:
    void tell();
    void show(const std::vector<db::CustomerId> &people);

    InsightLoader &m_loader;
    NotificationBar &m_notifications;
    QString m_title;
    QString m_told; // what the notification bar says meanwhile
};

} // namespace ui
