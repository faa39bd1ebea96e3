#pragma once

#include "app/insights/insight.h"
#include "db/core/id.h"
#include "ui/shell/page.h"

namespace app {
class Desk;
}

namespace ui {

class Dialogs;
class ExportButton;
class InsightBar;
class InsightExport;
class InsightLoader;
class InsightNotes;
class InsightStack;
class InsightTabs;
class JobProgress;
class LinkOpener;
class NotificationBar;
class PeopleSearch;
class WindowState;

/// The figures of the shop: dashboards of cards, and each figure at large with its numbers.
///
///     InsightBar -> InsightLoader -> InsightStack: OverviewPanel (cards), FigurePanel (chart and table)
///                -> PeopleSearch: customers behind a point
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
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectAll();
    void choose(const app::InsightChoice &choice);
    /// The tabs want something else to be shown.
    void goToPlace();
    void closeFigure();
    /// The figures asked for are there.
    void takeBoard();
    void showBoard();
    /// Cancel: back to what is shown.
    void stopReading();
    /// Of the board; null: the cards are shown.
    const app::Insight *atLarge() const;
    /// Whether an audience can be chosen for what is shown.
    bool isAboutOneAudience() const;
    /// The figure at large, or the card, that is meant now.
    const app::Insight &current() const;
    void takeKeyboard();
    void remember() const;

    app::Desk &m_desk;
    NotificationBar &m_notifications;
    WindowState &m_state;
    InsightTabs *m_tabs;
    InsightLoader *m_loader;
    PeopleSearch *m_search;
    InsightExport *m_export;
    ExportButton *m_exportButton;
    InsightBar *m_bar;
    JobProgress *m_progress;
    InsightNotes *m_notes;
    InsightStack *m_stack;
    int m_wantedPoint = -1; // to be marked as soon as it is there
    bool m_wantsKeyboard = false;
};

} // namespace ui
