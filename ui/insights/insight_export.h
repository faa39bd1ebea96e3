#pragma once

#include "app/insights/chart_spec.h"
#include "app/insights/insight.h"

#include <QObject>

#include <functional>

class QMenu;

namespace ui {

class Dialogs;
class LinkOpener;
class NotificationBar;
struct PaintedChart;

/// Hands a chart out: as a picture to paste, or as a file. Always in light colours, for paper, and saying
/// what it shows of whom, of which shop and when it was made. Files are written by a worker.
class InsightExport final : public QObject
{
    Q_OBJECT
public:
    /// What is handed out, asked for when it is.
    using Subject = std::function<const app::Insight &()>;
    /// All outlive it.
    InsightExport(Subject subject, NotificationBar &notifications, LinkOpener &links, Dialogs &dialogs,
                  QObject *parent);

    /// What the exported chart says of the shop.
    void setOrigin(const QString &shopName, const QDateTime &madeAt);
    /// Fills an empty menu in the language in use.
    void fill(QMenu *menu);
    void copyPicture();
    /// suffix: png, svg, pdf or csv.
    void save(const QString &suffix);
    /// The chart as it is handed out.
    app::ChartSpec spec() const;

signals:
    /// A file was written or could not be; the notification bar has said so.
    void finished(bool written);

private:
    PaintedChart recording() const;
    void write(const QString &suffix, QString file);
    void tell(const db::Result<void> &written, const QString &file);

    Subject m_subject;
    NotificationBar &m_notifications;
    LinkOpener &m_links;
    Dialogs &m_dialogs;
    QString m_shopName;
    QDateTime m_madeAt;
    QString m_folder; // of the last file
};

} // namespace ui
