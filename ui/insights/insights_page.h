#pragma once

#include "app/insights/insight.h"
#include "db/core/id.h"
#include "ui/shell/page.h"

#include <QTimer>

namespace app {
class Desk;
}

class QLabel;
class QMenu;
class QStackedWidget;
class QTabBar;

namespace ui {

class EmptyState;
class FigurePanel;
class InsightBar;
class InsightExport;
class InsightLoader;
class Dialogs;
class KeyHintButton;
class JobProgress;
class LinkOpener;
class OverviewPanel;
class NotificationBar;
class PeopleSearch;
class WindowState;

/// The figures of the shop: an overview, and each figure at large with its numbers.
///
///     InsightBar -> InsightLoader -> OverviewPanel (cards), FigurePanel (chart and table) -> customers
///     behind
class InsightsPage final : public Page
{
    Q_OBJECT
public:
    /// All outlive the page.
    struct Needs
    {
        app::Desk &desk;
        NotificationBar &notifications;
        WindowState &state;
        LinkOpener &links;
        Dialogs &dialogs;
    };
    explicit InsightsPage(const Needs &needs, QWidget *parent = nullptr);

    void enter() override;
    QVariantMap place() const override;
    void restorePlace(const QVariantMap &place) override;
    /// Customers behind a point are being looked for.
    bool isBusy() const override;
    void openExportMenu();
    InsightExport &exporting() const { return *m_export; }

signals:
    /// List these customers; the title says who they are.
    void peopleAsked(const QString &title, const QList<db::CustomerId> &ids);
    /// There is nothing to show yet; the page where contacts are noted is wanted.
    void startAsked();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectAll();
    void choose(const app::InsightChoice &choice);
    void openTab(int tab);
    /// The figures asked for are there.
    void takeBoard();
    void showBoard();
    void showNotes();
    void sayLost(app::LostSegment lost);
    /// Cancel: back to what is shown.
    void stopReading();
    /// The figure at large, or the overview's card, that is meant now.
    const app::Insight &current() const;
    void takeKeyboard();
    void remember() const;

    app::Desk &m_desk;
    NotificationBar &m_notifications;
    WindowState &m_state;
    QTabBar *m_tabs;
    KeyHintButton *m_exportButton;
    QMenu *m_exportMenu;
    InsightLoader *m_loader;
    PeopleSearch *m_search;
    InsightExport *m_export;
    InsightBar *m_bar;
    JobProgress *m_progress;
    QLabel *m_segmentNote;
    QLabel *m_tetNote;
    QStackedWidget *m_stack;
    QLabel *m_reading; // until the first figures are there
    EmptyState *m_empty;
    OverviewPanel *m_overview;
    FigurePanel *m_figure;
    QTimer m_patience; // before saying that figures are being read
    QTimer m_dayTimer;
    int m_wantedPoint = -1; // to be marked as soon as it is there
    bool m_wantsKeyboard = false;
};

} // namespace ui
