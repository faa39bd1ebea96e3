#pragma once

#include "app/insights/chart_spec.h"
#include "app/insights/insight.h"

#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace ui {

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
    /// Asks for a file: the name offered, the filter of the dialog, and whom to tell.
    using AskFile =
        std::function<void(const QString &offered, const QString &filter, std::function<void(QString)> told)>;

    /// All outlive it; dialogs stand over `window`.
    InsightExport(Subject subject, NotificationBar &strip, LinkOpener &links, QWidget *window);

    /// What the exported chart says of the shop.
    void setOrigin(const QString &shopName, const QDateTime &madeAt);
    /// Fills an empty menu in the language in use.
    void fill(QMenu *menu);
    void copyPicture();
    /// suffix: png, svg, pdf or csv.
    void save(const QString &suffix);
    /// Replaces the dialog, for tests.
    void setAskFile(AskFile ask) { m_ask = std::move(ask); }
    /// The chart as it is handed out.
    app::ChartSpec spec() const;

signals:
    /// A file was written or could not be; the strip has said so.
    void finished(bool written);

private:
    PaintedChart recording() const;
    void write(const QString &suffix, QString file);
    void tell(const db::Result<void> &written, const QString &file);
    void askWithDialog(const QString &offered, const QString &filter, std::function<void(QString)> told);

    Subject m_subject;
    NotificationBar &m_strip;
    LinkOpener &m_links;
    QWidget *m_window;
    AskFile m_ask;
    QString m_shopName;
    QDateTime m_madeAt;
    QString m_folder; // of the last file
};

} // namespace ui
